import { describe, expect, it } from "vitest";
import { smallIndex } from "./fixtures/small-index.ts";
import { completeWord, editDistance, repairWord } from "./repair-word.ts";

describe("editDistance", () => {
	it.each([
		["analyst", "analyst", 0],
		["anlayst", "analyst", 1],
		["assitant", "assistant", 1],
		["nurse", "purse", 1],
		["clerk", "engineer", 3],
	])("%s and %s: %i", (left, right, distance) => {
		expect(editDistance(left, right, 2)).toBe(distance);
	});
});

describe("repairWord", () => {
	const index = smallIndex();

	it("finds the near word and the whole of a cut-off one", () => {
		expect(repairWord(index, "enginer")).toBe("engineer");
		expect(repairWord(index, "technic")).toBe("technician");
	});

	it("leaves strange and short words alone", () => {
		expect(repairWord(index, "xylophone")).toBeUndefined();
		expect(repairWord(index, "dat")).toBeUndefined();
	});

	it("completes a known word only to a far commoner one", () => {
		expect(completeWord(index, "engine")).toBe("engineer");
		expect(completeWord(index, "accountant")).toBeUndefined();
	});
});
