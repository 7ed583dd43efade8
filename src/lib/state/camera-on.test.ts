import { expect, test } from 'vitest';
import { cameraOn, fitZoom } from './camera-on.ts';
import { sampleList } from '../../../tests/support/sample-list.ts';
import { palettes } from '#core/drawing/palette.ts';
import { actorId } from '#core/model/ids.ts';

const list = sampleList(palettes.light);
const some = (...ids: readonly string[]) => new Set(ids.map(actorId));

test.each([
	['a wide room', { width: 1200, height: 400 }],
	['a tall room', { width: 300, height: 900 }]
])('in %s all of them are seen, names too, and as near as that allows', (_, room) => {
	const wanted = some('mali', 'ghaly', 'jnim');
	const camera = cameraOn(list, room, wanted)!;
	const scale = fitZoom(list, room) * camera.zoom;
	const half = { x: room.width / scale / 2, y: room.height / scale / 2 };
	const [left, top] = [camera.x * list.width - half.x, camera.y * list.height - half.y];
	const gaps = list.actors
		.filter(({ id }) => wanted.has(id))
		.flatMap(({ centre, width, height, label: { box } }) => [
			Math.min(centre.x - width / 2, box.x) - left,
			Math.min(centre.y - height / 2, box.y) - top,
			left + 2 * half.x - Math.max(centre.x + width / 2, box.x + box.width),
			top + 2 * half.y - Math.max(centre.y + height / 2, box.y + box.height)
		]);
	expect(Math.min(...gaps)).toBeGreaterThan(0);
	expect(Math.min(...gaps)).toBeLessThan(30);
});

test('one actor is not magnified without end, and what is not drawn is not looked at', () => {
	expect(cameraOn(list, { width: 800, height: 700 }, some('kidal'))?.zoom).toBe(3);
	expect(cameraOn(list, { width: 800, height: 700 }, some('nobody'))).toBeNull();
});
