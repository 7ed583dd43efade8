import { EntenteError } from '#core/model/entente-error.ts';

interface Policy {
	createScriptURL(url: string): unknown;
}

interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

// A page may make a policy of one name once.
let policy: Policy | null = null;

/**
 * The address of a worker as Trusted Types want it, or the address itself where a browser has none.
 *
 * @throws {EntenteError} `worker-foreign` for an address of another origin
 */
export function workerUrl(address: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
	if (!trustedTypes) return ours(address);
	policy ??= trustedTypes.createPolicy('entente-worker', { createScriptURL: ours });
	// The Worker constructor takes a TrustedScriptURL; TypeScript's own types do not know of it.
	return policy.createScriptURL(address) as string;
}

function ours(address: string): string {
	if (new URL(address, location.href).origin === location.origin) return address;
	throw new EntenteError('worker-foreign', `A worker may not come from ${address}.`);
}
