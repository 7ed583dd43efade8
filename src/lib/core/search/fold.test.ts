import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
	["Jama'at", 'jamaat'],
	['Jama‘at', 'jamaat'],
	['Jamā‘at', 'jamaat'],
	['Jama’at', 'jamaat'],
	['Jamāʿat', 'jamaat'],
	['JAMA`AT', 'jamaat'],
	['Jama´at', 'jamaat'],
	['Nusrat al-Islam', 'nusrat al islam'],
	['  U.N.  ', 'u n'],
	['Ḥarakat al-Ṣumūd', 'harakat al sumud'],
	['Forces armées maliennes', 'forces armees maliennes'],
	['Œuvre', 'oeuvre'],
	['İstanbul', 'istanbul'],
	['STRASSE', 'strasse'],
	['Straße', 'strasse'],
	['ΟΔΟΣ', 'οδοσ'],
	['أنصار الدين', 'انصار الدين'],
	['إياد', 'اياد'],
	['آل', 'ال'],
	['جماعة', 'جماعه'],
	['مصطفى', 'مصطفي'],
	['جَمَاعَةُ نُصْرَةِ', 'جماعه نصره'],
	['جمـــاعة', 'جماعه'],
	['Barkhane (opération)', 'barkhane operation'],
	['ﷺ', fold('صلى الله عليه وسلم')],
	['ｆｕｌｌ', 'full'],
	['हिन्दी', 'हिन्दी'],
	['🙂', ''],
	['\u0374a', 'a'],
	['\u0149', 'n'],
	['\uD83D', ''],
	['\u202Eevil', 'evil'],
	['', '']
])('%j folds to %j', (text, folded) => {
	expect(fold(text)).toBe(folded);
});

describe('whatever the text', () => {
	const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

	test('folding twice is folding once', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 2000 }
		);
	});

	test('marks end in one order, whatever stood between them', () => {
		const mark = fc.constantFrom(
			'\u034F',
			'\u0640',
			'\u0301',
			'\u093C',
			'\u094D',
			'\u0E38',
			'\u05B4',
			'\u05B0',
			'a'
		);
		fc.assert(
			fc.property(fc.array(mark), (marks) => {
				expect(fold(fold(marks.join('')))).toBe(fold(marks.join('')));
			})
		);
	});

	test('only letters, digits, marks and single blanks are left', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: (?!$))?)*$/u);
			})
		);
	});

	test('case, form and place of the blanks make no difference', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zà-ÿ ]*$/), (text) => {
				expect(fold(` ${text.toUpperCase().normalize('NFD')} `)).toBe(fold(text));
			})
		);
	});
});
