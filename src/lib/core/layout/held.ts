/** Nodes that stay where a person put them, by index. */
export type Held = Pick<ReadonlySet<number>, 'has'>;

/** Nobody is held: arranging may move everyone. */
export const nobody: Held = new Set();
