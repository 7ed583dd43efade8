import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

const faces = '"Source Sans 3 Variable", "Noto Sans Arabic Variable"';

async function drawnWidth(text: string, weight: 400 | 600, size: number): Promise<number> {
	const font = `${weight} ${size}px ${faces}`;
	await document.fonts.load(font, text);
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('No canvas in this browser.');
	context.font = font;
	return context.measureText(text).width;
}

test.each([
	'Jama’at Nasr al-Islam wal Muslimin',
	'Ḥarakat al-Ṣumūd',
	'Gendarmerie nationale, Ménaka',
	'UNSC (MINUSMA) 2012–2024',
	'ʿAbd al-Raḥmān ḏḫẖ'
])('Latin: %s is measured within 3 %% of what the browser draws', async (text) => {
	for (const weight of [400, 600] as const) {
		const drawn = await drawnWidth(text, weight, 14);
		expect(Math.abs(textWidth(text, 14, weight) / drawn - 1)).toBeLessThan(0.03);
	}
});

test.each(['قبيلة الطوارق', 'حركة الصمود', 'الجيش المالي', 'أنصار الدين'])(
	'Arabic: %s is measured no narrower than drawn and at most 15 %% wider',
	async (text) => {
		// Arabic is set 6 % larger than the label's size.
		const drawn = await drawnWidth(text, 600, 14 * 1.06);
		const ratio = textWidth(text, 14, 600) / drawn;
		expect(ratio).toBeGreaterThan(0.99);
		expect(ratio).toBeLessThan(1.15);
	}
);
