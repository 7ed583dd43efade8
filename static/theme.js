// The theme that the analyst chose, put on the page before anything of it is painted. A file of its own, not part of the program:
// that comes as modules, which run after the first frame, and the policy of the page allows no script inside it. What counts is
// decided again in src/lib/ui/shell/furnish.svelte.ts, in the same way.
(() => {
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
	if (['light', 'dark', 'contrast'].includes(theme))
		document.documentElement.setAttribute('data-theme', theme);
})();
