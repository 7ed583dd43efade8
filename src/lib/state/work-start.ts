import type { Kept } from './opened.ts';
import type { Tools } from './tools.ts';
import type { LedgerPort } from '#core/ledger/ledger-port.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { OpenedLedger } from '#core/store/shelf.ts';

/** The parts of {@link Tools} that writing needs. */
export type WorkTools = Pick<Tools, 'preferences' | 'now' | 'newId' | 'windows'>;

/** What the work starts from. */
export interface Start {
	readonly written: Dossier;
	readonly ledger: OpenedLedger | null;
	readonly kept: Kept;
	/** Null where nothing can be sent. */
	readonly port: LedgerPort | null;
	/** Called with the dossier as it is written, each time it is another one; done when the screen shows it. */
	readonly onChange: (written: Dossier) => Promise<void>;
}
