type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;
const key = "kit.tab";

/**
 * A name of this tab that stays when its page is loaded anew. It lies in the tab's storage only between two pages: a tab that
 * is copied, with its storage, gets a name of its own.
 */
export function nameTab(storage: Kept, page: Pick<Window, "addEventListener">): string {
	const kept = attempt(() => storage.getItem(key));
	const name = kept && /^[0-9a-f-]{36}$/.test(kept) ? kept : crypto.randomUUID();
	const take = (): void => void attempt(() => storage.removeItem(key));
	take();
	page.addEventListener("pagehide", () => void attempt(() => storage.setItem(key, name)));
	// Come back to by the browser's own memory of it.
	page.addEventListener("pageshow", take);
	return name;
}

/** A storage that is full or forbidden keeps nothing, and stops nobody. */
function attempt<Answer>(step: () => Answer): Answer | null {
	try {
		return step();
	} catch {
		return null;
	}
}

let name: string | undefined;
/** The name of this tab. */
export const tabName = (): string => {
	name ??= nameTab(sessionStorage, window);
	return name;
};
