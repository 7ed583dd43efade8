import fc from 'fast-check';
import { anchorClaim } from '../../src/lib/core/evidence/anchor-claim.ts';
import { quote } from '../../src/lib/core/evidence/quote.ts';
import type { Claim } from '../../src/lib/core/model/claim.ts';
import { pairKey } from '../../src/lib/core/ledger/pair-key.ts';
import type { ActorPoint, Dossier, Merger, NeverSame } from '../../src/lib/core/model/dossier.ts';
import type { Briefing } from '../../src/lib/core/model/briefing.ts';
import { actorId, type ActorId, type BriefingId } from '../../src/lib/core/model/ids.ts';
import { sampleBriefing } from './briefing-samples.ts';
import { makeActor, makeArticle, makeClaim, makeDossier, mapById } from './make-dossier.ts';

/** Texts that break what was not made for them. Not empty and not blank. */
export const hostileTexts: readonly string[] = [
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'<script>alert(1)</script>',
	'</script><img src=x onerror=alert(1)>',
	'javascript:alert(1)',
	'\u202Edesrever\u202C',
	'zero\u200Bwidth',
	'🙂👩‍👩‍👧',
	'\uD83D',
	'half \uDE42 a pair',
	'null\u0000byte',
	'\u001b[31mred',
	'a~b%7Ec',
	'"quoted\\"',
	"'; DROP TABLE actors; --",
	'../../etc/passwd',
	'{{7*7}}${7*7}#{7*7}',
	'=1+1',
	'الصمود',
	'x'.repeat(10_000),
	'two\nlines\r\nand\ttabs\u2028',
	'0',
	'1'
];

/** Any text that says something, hostile ones among them. */
const someText = fc.oneof(
	fc.constantFrom(...hostileTexts),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text))
);

const someIds = fc.uniqueArray(someText, { minLength: 2, maxLength: 8 }).map((ids) => ids.sort());

/** A dossier whose ids, names and texts may be anything and which breaks no rule. */
export const anyDossier: fc.Arbitrary<Dossier> = fc
	.record({ ids: someIds, name: someText, text: someText, claimIds: someIds, note: someText })
	.map(({ ids, name, text, claimIds, note }) => {
		const article = makeArticle(ids[0] ?? '', {
			title: name,
			publisher: note,
			text: `${text.toWellFormed()} 🙂 ${note.toWellFormed()}`
		});
		const from = article.text.indexOf('🙂');
		const excerpts = [quote(article, from, article.text.length)];
		const claims = claimIds.map((id, index): Claim => {
			const subject = actorId(ids[index % ids.length] ?? '');
			const object = actorId(ids[(index + 1) % ids.length] ?? '');
			const plain = makeClaim(id, 'a founded b', { article: null });
			const value = { ...plain, subject, object, excerpts, note };
			return anchorClaim({ value, at: () => ({ file: 'any' }) }, mapById([article])).claim;
		});
		const actors = ids.map((id) => makeActor(id, 'group', [id, name]));
		const dossier = makeDossier({ actors, articles: [article], claims });
		const points = new Map(ids.map((id, index) => [actorId(id), { x: index, y: index / 3 }]));
		return {
			...dossier,
			about: { ...dossier.about, title: name, startWith: [...dossier.actors.keys()].slice(0, 1) },
			positions: { width: 100, height: 50, points }
		};
	});

const signed = fc.record(
	{ by: someText, at: fc.constant('2026-03-01T09:30:00.000Z'), reason: someText },
	{ requiredKeys: ['by', 'at'] }
);

/** The same with mergers (in chains, never in a circle), actors that are never the same, pinned ones, and briefings. */
export const anyWorkedDossier: fc.Arbitrary<Dossier> = fc
	.tuple(anyDossier, fc.infiniteStream(fc.tuple(fc.nat(3), signed)))
	.map(([dossier, stream]) => {
		const ids = [...dossier.actors.keys()].sort((a, b) => (a < b ? -1 : 1));
		const mergers = new Map<ActorId, Merger>();
		const neverSame = new Map<string, NeverSame>();
		const points = new Map<ActorId, ActorPoint>(dossier.positions?.points);
		for (const [index, a] of ids.entries()) {
			const [what, word] = stream.next().value as [number, Pick<Merger, 'by' | 'at' | 'reason'>];
			const b = ids[index + 1];
			if (what === 0 && b !== undefined) mergers.set(a, { into: b, ...word });
			if (what === 1 && b !== undefined) neverSame.set(pairKey(a, b), { a, b, ...word });
			const point = points.get(a);
			if (what > 1 && point) points.set(a, { ...point, pinned: true });
		}
		const { positions } = dossier;
		return {
			...dossier,
			positions: positions && { ...positions, points },
			...(mergers.size > 0 ? { mergers } : {}),
			...(neverSame.size > 0 ? { neverSame } : {}),
			...(mergers.size > 0 ? { briefings: briefingsOf(ids) } : {})
		};
	});

function briefingsOf(ids: readonly ActorId[]): ReadonlyMap<BriefingId, Briefing> {
	const briefings = ids.slice(0, 2).map((id, index): Briefing => {
		const told = sampleBriefing(id, index + 1);
		const scenes = told.scenes.map((scene) => ({ ...scene, caption: [{ text: id, actor: id }], notes: id }));
		return { ...told, scenes };
	});
	return new Map(briefings.map((briefing) => [briefing.id, briefing]));
}
