/** Let the browser ask before the page is left while `isUnsaved`; the returned function ends it. */
export function warnBeforeLeaving(isUnsaved: () => boolean): () => void {
	const ask = (event: BeforeUnloadEvent) => {
		if (isUnsaved()) event.preventDefault();
	};
	addEventListener('beforeunload', ask);
	return () => removeEventListener('beforeunload', ask);
}
