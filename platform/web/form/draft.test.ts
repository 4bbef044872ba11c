import { beforeEach, describe, expect, it } from "vitest";
import { readDraft, removeDraft, writeDraft } from "./draft.ts";

describe("drafts", () => {
	let kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
	beforeEach(() => {
		kept = new Map();
	});

	it("come back as they were left, until they are removed", () => {
		writeDraft(storage, "order", { title: "数控", lines: [{ level: 3 }] });
		expect(readDraft(storage, "order", { title: "", lines: [] })).toEqual({ title: "数控", lines: [{ level: 3 }] });
		removeDraft(storage, "order");
		expect(readDraft(storage, "order", { title: "", lines: [] })).toBeNull();
	});

	it("of an older form are left out", () => {
		writeDraft(storage, "order", { title: "x" });
		expect(readDraft(storage, "order", { title: "", lines: [] })).toBeNull();
	});

	it("that cannot be read or kept do no harm", () => {
		kept.set("kit.draft.order", "{broken");
		expect(readDraft(storage, "order", { title: "" })).toBeNull();
		const full = {
			setItem: () => {
				throw new DOMException("full", "QuotaExceededError");
			},
		};
		expect(() => writeDraft(full, "order", {})).not.toThrow();
	});
});
