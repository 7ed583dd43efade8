/** What only writing needs of the core; `Work` loads it with the first change. */
export { applyAll } from '#core/ledger/apply.ts';
export { rebase } from '#core/ledger/rebase.ts';
export { replay } from '#core/ledger/replay.ts';
export { redoOf, undoOf } from '#core/ledger/undo.ts';
export { validate } from '#core/ledger/validate.ts';
