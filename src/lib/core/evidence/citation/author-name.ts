/** An author's name in two parts, or whole where it has none or must not be turned round. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly whole: string };

// Words that begin a family name, also where they are written large: Yahia Ould Berrassi is filed under Ould Berrassi.
const particles = new Set(
	'ag al ap ben bin bint da dal de del della den der di dos du el ibn la le mint mc ould st ten van von wuld'.split(
		' '
	)
);
const collective =
	/(?<!\p{L})(?:and|et|agence|agency|bureau|commission|committee|correspondents?|council|desk|embassy|group|ministère|ministry|mission|news|office|press|presse|reporters?|staff|team)(?!\p{L})/iu;

/**
 * Tell family and given name apart, by rule of thumb. What is already turned round ("Doe, Jane") is taken so; a particle
 * begins the family name. Names in other scripts than Latin, single words and names of bodies stay whole.
 */
export function authorName(name: string): AuthorName {
	const [family = '', given, ...rest] = name.split(',').map((part) => part.trim());
	if (given && family && rest.length === 0 && !collective.test(name)) return { family, given };
	const words = name.trim().split(/\s+/);
	if (words.length < 2 || name.includes(',') || collective.test(name) || !isLatin(name))
		return { whole: name.trim() };
	const particle = words.findIndex((word, place) => place > 0 && isParticle(word));
	const at = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
	return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

/** As lists are sorted: `Quillan, Hester`. */
export function inverted(name: AuthorName): string {
	return 'whole' in name ? name.whole : `${name.family}, ${name.given}`;
}

/** As it is spoken: `Hester Quillan`. */
export function straight(name: AuthorName): string {
	return 'whole' in name ? name.whole : `${name.given} ${name.family}`;
}

function isParticle(word: string): boolean {
	return particles.has(word.toLowerCase()) || /^\p{Ll}/u.test(word);
}

// Half rings and hyphens of transliterations belong to no script.
function isLatin(name: string): boolean {
	return !Array.from(name).some(
		(sign) => /\p{L}/u.test(sign) && !/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(sign)
	);
}
