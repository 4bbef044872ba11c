import { expect, it } from "vitest";
import { mergeMark } from "./merge-mark.ts";

const mark = (levels: Record<string, number>, feedback = "") => ({ levels, feedback });
const kept = { ...mark({ a: 3, b: 2 }, "typed here"), base: mark({ b: 2 }) };

it("keeps what was typed here and takes what was saved elsewhere", () => {
	expect(mergeMark(kept, mark({ b: 4, c: 1 }))).toEqual(mark({ a: 3, b: 4, c: 1 }, "typed here"));
});

it("leaves nothing of what the server has", () => {
	expect(mergeMark(kept, mark({ a: 3, b: 4 }, "typed here"))).toBeNull();
	expect(mergeMark({ ...mark({ b: 2 }), base: mark({ b: 2 }) }, mark({ b: 5 }, "by another device"))).toBeNull();
});
