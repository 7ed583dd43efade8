import { fold } from './fold.ts';

// Words that names are given with or without.
const fillers = new Set(
	'al el as ash ad adh an ar at ath az the le la les l de du des d of and et wa'.split(' ')
);

// The consonants that an Arabic letter is romanised with; what stands for a long vowel, or is dropped as often as written, is none.
const arabic: ReadonlyMap<string, string> = new Map(
	(
		'ب:b ت:t ث:t ج:j ح: خ:k د:d ذ:d ر:r ز:z س:s ش:s ص:s ض:d ط:t ظ:z ع: غ:g ف:f ق:k ك:k ل:l م:m ن:n ه: و: ي: ا: ء: ئ: ؤ: ' +
		'پ:b چ:s ژ:j گ:g ڤ:f'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string])
);

// Two letters that stand for one Arabic one, in the English and in the French way; then letters that change places.
const latin: readonly (readonly [RegExp, string])[] = [
	[/[sc]h/gu, 's'],
	[/kh/gu, 'k'],
	[/gh/gu, 'g'],
	[/th/gu, 't'],
	[/dh/gu, 'd'],
	[/dj/gu, 'j'],
	[/ph/gu, 'f'],
	[/x/gu, 'ks'],
	[/[cq]/gu, 'k'],
	[/v/gu, 'f'],
	[/p/gu, 'b'],
	[/[aeiouyhw]/gu, '']
];

/**
 * What stays of a name when it is written by ear: the consonants of each of its words, Arabic and Latin script alike, without
 * articles and doubled letters. `Ḥammād wuld Sīdāt`, `Hamad Ould Sidatt` and `حماد ولد سيدات` have one key. Empty where no
 * consonant is left. Cost: linear in the text.
 */
export function soundKey(text: string): string {
	return (
		fold(text)
			.split(' ')
			.filter((word) => !fillers.has(word))
			.map(consonants)
			// Before another word a final ة is a t by ear, and none in writing: Ḥarakat al-…, حركة.
			.map((word, place, words) => (place < words.length - 1 ? word.replace(/(?<=.)t$/u, '') : word))
			.filter((word) => word !== '')
			.join(' ')
	);
}

function consonants(word: string): string {
	const bare = /^ال.{2,}$/u.test(word) ? word.slice(2) : word;
	const romanised = [...bare].map((letter) => arabic.get(letter) ?? letter).join('');
	return latin.reduce((text, [from, to]) => text.replace(from, to), romanised).replace(/(.)\1+/gu, '$1');
}
