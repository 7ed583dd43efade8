const arabicScript = /\p{Script=Arabic}/u;
const latinScript = /\p{Script=Latin}/u;
const writtenInArabic = /^(ar|fa|ckb|ur|ps|sd|ug)\b/i;

/**
 * The language tag of a name that was found in an article: the article's, with the script where the name is not written in
 * that of the language (`ar-Latn`); Arabic where an article in a Latin script holds Arabic letters.
 * What a whole text is in tells `languageOfText` in core/formats/article-text.
 */
export function guessLanguage(name: string, articleLanguage: string): string {
	const [language = articleLanguage] = articleLanguage.split('-');
	const isArabicHome = writtenInArabic.test(articleLanguage) && !/-Latn\b/i.test(articleLanguage);
	if (arabicScript.test(name)) return writtenInArabic.test(articleLanguage) ? language : 'ar';
	return latinScript.test(name) && isArabicHome ? `${language}-Latn` : articleLanguage;
}
