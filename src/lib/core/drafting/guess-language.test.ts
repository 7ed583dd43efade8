import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
	['the Front', 'en', 'en'],
	['حركة الصمود', 'en', 'ar'],
	['حركة الصمود', 'ar', 'ar'],
	['حركة الصمود', 'ar-Latn', 'ar'],
	['Ḥarakat', 'ar', 'ar-Latn'],
	['Ḥarakat', 'ar-Latn', 'ar-Latn'],
	['Ḥarakat', 'fr', 'fr'],
	['14', 'ar', 'ar'],
	['x', 'argonian', 'argonian']
])('%s in an article in %s is %s', (name, article, language) => {
	expect(guessLanguage(name, article)).toBe(language);
});
