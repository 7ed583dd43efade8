/** What only writing needs of the core; `Work` loads it when somebody is at the page, at the latest with the first change. */
export { applyAll } from '#core/ledger/apply.ts';
export { describeEntry } from '#core/ledger/describe.ts';
export { operationsOn } from '#core/ledger/make-operations.ts';
export { rebase } from '#core/ledger/rebase.ts';
export { replay } from '#core/ledger/replay.ts';
export { redoOf, undoOf } from '#core/ledger/undo.ts';
export { validate } from '#core/ledger/validate.ts';
