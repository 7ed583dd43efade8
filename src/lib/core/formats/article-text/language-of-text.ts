const sampled = 20_000;
// Letters that Persian, Urdu, Pashto and Kurdish write and Arabic does not.
const notArabic =
	/[\u067E\u0686\u0698\u06A9\u06AF\u06CC\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2\u06D5\u067C\u0693\u06CE]/gu;

// Words that hold sentences together; one that both languages write counts for neither.
const functionWords: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
	en: new Set(
		'the of and to in that is was for with by as from it has have said which were their'.split(' ')
	),
	fr: new Set('le la les des et du une dans que qui pour est sur par au aux avec ce cette ont'.split(' '))
};
/** Share of all words that must be function words before a language is told by them; English and French text has over 0.25. */
const leastShare = 0.08;
const leastWords = 3;

/**
 * What language a text looks to be in: `ar` where most letters are Arabic, `en` or `fr` where their small words stand out, else undefined.
 * It looks at the first 20,000 UTF-16 units. Persian and its like are not taken for Arabic.
 * Of a single name it could tell nothing: see `guessLanguage` in core/drafting.
 */
export function languageOfText(text: string): 'ar' | 'en' | 'fr' | undefined {
	const sample = text.slice(0, sampled);
	const letters = count(sample, /\p{L}/gu);
	const arabic = count(sample, /\p{Script=Arabic}/gu);
	if (letters > 0 && arabic / letters > 0.5) {
		return count(sample, notArabic) > arabic * 0.02 ? undefined : 'ar';
	}
	const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	const hits = (language: 'en' | 'fr') => words.filter((word) => functionWords[language].has(word)).length;
	const [en, fr] = [hits('en'), hits('fr')];
	const [winner, most, least] = en > fr ? (['en', en, fr] as const) : (['fr', fr, en] as const);
	const isClear = most >= leastWords && most >= words.length * leastShare && most >= least * 2;
	return isClear ? winner : undefined;
}

function count(text: string, signs: RegExp): number {
	return text.match(signs)?.length ?? 0;
}
