import { expect, it } from "vitest";
import { nameTab } from "./tab-name.ts";

/** A tab: its storage, and a page that can be left and loaded anew. */
function tab(entries: Iterable<[string, string]> = []) {
	const stored = new Map(entries);
	const storage = {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value),
		removeItem: (key: string) => void stored.delete(key),
	};
	const load = () => {
		const page = new EventTarget();
		return {
			name: nameTab(storage, page as unknown as Window),
			leave: () => page.dispatchEvent(new Event("pagehide")),
		};
	};
	return { stored, load };
}

it("keeps the name of a tab whose page is loaded anew, as often as it is", () => {
	const one = tab();
	const first = one.load();
	first.leave();
	const second = one.load();
	expect(second.name).toBe(first.name);
	second.leave();
	expect(one.load().name).toBe(first.name);
});

it("gives a copy of an open tab a name of its own", () => {
	const one = tab();
	const { name } = one.load();
	expect(tab(one.stored).load().name).not.toBe(name);
});

it("names a tab also where nothing can be stored", () => {
	const forbidden = () => {
		throw new Error("forbidden");
	};
	const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
	expect(nameTab(storage, new EventTarget() as unknown as Window)).toMatch(/^[0-9a-f-]{36}$/);
});
