/** What is being typed, kept in this tab until it is sent: it survives a reload and a lost connection. */
const prefix = "kit.draft.";

/** The kept values, if they still have the shape of the form: the same fields as `initial`. */
export function readDraft<Values extends Record<string, unknown>>(
	storage: Pick<Storage, "getItem">,
	key: string,
	initial: Values,
): Values | null {
	try {
		const kept: unknown = JSON.parse(storage.getItem(prefix + key) ?? "null");
		if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
		const fields = Object.keys(initial).sort().join();
		return Object.keys(kept).sort().join() === fields ? (kept as Values) : null;
	} catch {
		return null;
	}
}

export function writeDraft(storage: Pick<Storage, "setItem">, key: string, values: unknown): void {
	try {
		storage.setItem(prefix + key, JSON.stringify(values));
	} catch {
		// A full or forbidden storage must not stop anybody from typing.
	}
}

export function removeDraft(storage: Pick<Storage, "removeItem">, key: string): void {
	storage.removeItem(prefix + key);
}
