/** `14:02` today where this machine is, else `26 Nov 2026, 14:02`. `iso`: an ISO instant; `now`: today's. */
export function writtenMoment(iso: string, now: string): string {
	const [at, today] = [new Date(iso), new Date(now)];
	const isToday = at.toDateString() === today.toDateString();
	const options: Intl.DateTimeFormatOptions = isToday
		? { hour: '2-digit', minute: '2-digit', hour12: false }
		: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false };
	return new Intl.DateTimeFormat('en-GB', options).format(at);
}

/** `12 Mar` in the year of `now`, else `12 Mar 2025`; both ISO instants. */
export function writtenDay(iso: string, now: string): string {
	const [at, today] = [new Date(iso), new Date(now)];
	const year = at.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
	return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...year }).format(at);
}
