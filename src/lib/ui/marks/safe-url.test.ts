import { expect, test } from 'vitest';
import { safeUrl } from './safe-url.ts';

test.each([
	['https://example.org/a?b#c', 'https://example.org/a?b#c'],
	['http://example.org', 'http://example.org/'],
	['javascript:alert(1)', undefined],
	[' java\tscript:alert(1)', undefined],
	['data:text/html,<script>1</script>', undefined],
	['blob:https://example.org/x', undefined],
	['//example.org', undefined],
	['not an address', undefined],
	['', undefined]
])('%j leads to %s', (text, href) => {
	expect(safeUrl(text)?.href).toBe(href);
});
