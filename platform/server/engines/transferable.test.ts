import { expect, it } from "vitest";
import { transferable } from "./transferable.ts";

it("finds each memory once, and none that is shared with others", () => {
	const whole = new Float64Array(3);
	const part = new Float64Array(new ArrayBuffer(64), 8, 2);
	const kept = new Float64Array(new SharedArrayBuffer(8));
	const result: Record<string, unknown> = { deep: [{ whole }], again: whole, part, kept, bytes: Buffer.from("x") };
	result.itself = result;
	expect(transferable(result)).toEqual([whole.buffer]);
	expect(transferable([1, 2])).toEqual([]);
	expect(transferable(undefined)).toEqual([]);
});
