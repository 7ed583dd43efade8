// What is put on the page before anything of it is painted. A file of its own, not part of the program: that comes as modules, which
// run after the first frame, and the policy of the page allows no script inside it.
(() => {
	const page = document.documentElement;

	// The theme that the analyst chose. What counts is decided again in src/lib/ui/shell/furnish.svelte.ts, in the same way.
	const asksForContrast = ['(prefers-contrast: more)', '(forced-colors: active)'].some(
		(query) => matchMedia(query).matches
	);
	const chosen = () => {
		try {
			return localStorage.getItem('entente-theme');
		} catch {
			// Storage is forbidden here; the usual theme stands.
			return null;
		}
	};
	const theme = asksForContrast ? 'contrast' : chosen();
	if (['light', 'dark', 'contrast'].includes(theme)) page.setAttribute('data-theme', theme);

	// The page is read before the program is there to hear a click or a key: until it is, nothing takes them, so that none is lost on a
	// button that does not work yet. src/routes/+layout.svelte wakes the page; so does what keeps the program from coming at all.
	page.inert = true;
	const wake = () => (page.inert = false);
	addEventListener('unhandledrejection', wake, { once: true });
	addEventListener('error', wake, { once: true, capture: true });
})();
