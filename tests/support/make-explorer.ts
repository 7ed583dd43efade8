import { openDossier } from '../../src/lib/app/open-dossier.ts';
import { fit } from '../../src/lib/core/layout/fit.ts';
import { finish } from '../../src/lib/core/layout/steps.ts';
import { toBundle } from '../../src/lib/core/model/dossier-bundle.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import type { Issue } from '../../src/lib/core/model/issue.ts';
import type { Opened } from '../../src/lib/state/opened.ts';
import type { FileToSave, Tools } from '../../src/lib/state/tools.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from './make-dossier.ts';
import { quote } from '../../src/lib/core/evidence/quote.ts';

/** Tools that keep everything in memory, and tell what was asked of them. */
export class MemoryTools implements Tools {
	readonly entries: string[] = [''];
	readonly saved: FileToSave[] = [];
	readonly kept = new Map<string, string>();
	#place = 0;
	#onMove: (() => void) | null = null;

	readonly address = {
		read: () => this.entries[this.#place] ?? '',
		push: (hash: string) => {
			this.entries.splice(this.#place + 1, this.entries.length, hash);
			this.#place += 1;
		},
		replace: (hash: string) => {
			this.entries[this.#place] = hash;
		},
		follow: (onMove: () => void) => {
			this.#onMove = onMove;
			return () => {
				this.#onMove = null;
			};
		}
	};

	readonly preferences = {
		read: (key: string) => this.kept.get(key) ?? null,
		write: (key: string, value: string) => void this.kept.set(key, value)
	};

	/** Back and Forward of the browser. */
	go(by: number) {
		this.#place += by;
		this.#onMove?.();
	}

	save(file: FileToSave) {
		this.saved.push(file);
	}

	loadCanvas = () => Promise.reject(new Error('There is no canvas in this test.'));
	arrange: Tools['arrange'] = ({ graph, frame }) =>
		Promise.resolve({
			...frame,
			points: new Map(graph.actors.map(({ id }, place) => [id, { x: 20 * place, y: 20 * place }]))
		});
	arrangeQuickly: Tools['arrangeQuickly'] = (question, asking) => this.arrange(question, asking);
	fit: Tools['fit'] = (question) => Promise.resolve(finish(fit(question)));
	drawPng = () => Promise.resolve(new Blob());
	copyPicture = () => Promise.resolve();
	readonly copied: { readonly plain: string; readonly html: string | undefined }[] = [];
	copyText(plain: string, html?: string) {
		this.copied.push({ plain, html });
		return Promise.resolve();
	}
	ledgerFor: Tools['ledgerFor'] = () => null;
	keepDossier: Tools['keepDossier'] = null;
	#ids = 0;
	now = () => '2026-11-26T12:00:00.000Z';
	newId = () => `id-${(this.#ids += 1)}`;
	windows: Tools['windows'] = { tell: () => undefined, follow: () => () => undefined };
	hasSha256 = () => Promise.resolve<boolean | null>(true);
	sha256 = () => Promise.resolve('0'.repeat(64));
	collectFiles: Tools['collectFiles'] = () => Promise.resolve({ ok: true, files: [] });
	readArticleFile: Tools['readArticleFile'] = () => Promise.resolve({ ok: false, issues: [] });
	openDossierFiles: Tools['openDossierFiles'] = () => Promise.resolve({ ok: false, issues: [] });
	zipFiles: Tools['zipFiles'] = () => Promise.resolve(new Blob());
	loadShowTools: Tools['loadShowTools'] = () =>
		Promise.resolve({
			openAudience: (options) => {
				options.onChange('opening');
				return { state: 'opening', address: '/audience', show: () => {}, reopen: () => {}, end: () => {} };
			},
			keepAwake: () => () => {},
			toggleFullScreen: () => Promise.resolve(false),
			clock: () => performance.now()
		});
}

/** A dossier as a page gets it. */
export async function opened(dossier: Dossier, issues: readonly Issue[] = []): Promise<Opened> {
	const found = await openDossier(toBundle(dossier), issues);
	if (!found) throw new Error('The dossier of this test is none.');
	return found;
}

const text =
	'Amina is the founder of the Northern Front. A spokesman says the Front is not allied with the League.\n\n' +
	'The Northern Front was last seen in Port Hara, officials believe.\n';

/** Four actors and four ties: one founded, one contested, one hedged, one only denied. */
export function fourActors(): Dossier {
	const article = makeArticle('news', { title: 'Who is who', publisher: 'The Daily', text });
	const other = makeArticle('wire', { title: 'The League answers', publisher: 'A Wire', text });
	const at = (words: string, from = article) =>
		quote(from, text.indexOf(words), text.indexOf(words) + words.length);
	const span = (words: string) => {
		const { article: id, start, end } = at(words);
		return { article: id, start, end, text: words };
	};
	const founder = at('Amina is the founder of the Northern Front');
	const denial = at('the Front is not allied with the League');
	return makeDossier({
		actors: [
			makeActor('amina', 'group', ['Amina', 'أمينة', 'Aminah']),
			makeActor('front', 'group', ['Northern Front', 'the Front']),
			makeActor('league', 'group', ['League']),
			makeActor('port', 'place', ['Port Hara'])
		],
		articles: [article, other],
		claims: [
			makeClaim('c1', 'amina founded front', {
				article: null,
				excerpts: [founder],
				triggers: [span('is the founder of')]
			}),
			makeClaim('c2', 'front allied league', { article: null, excerpts: [at('the League', other)] }),
			makeClaim('c3', 'front allied league', {
				article: null,
				excerpts: [denial],
				polarity: 'denies'
			}),
			makeClaim('c4', 'front active-in port', {
				article: null,
				excerpts: [at('The Northern Front was last seen in Port Hara')],
				hedge: 'believed'
			}),
			makeClaim('c5', 'league founded front', { article: null, excerpts: [denial], polarity: 'denies' })
		]
	});
}
