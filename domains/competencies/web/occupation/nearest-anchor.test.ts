import { describe, expect, it } from "vitest";
import { nearestAnchor } from "./nearest-anchor.ts";

const anchors = [{ level: 1.4 }, { level: 2.9 }, { level: 4.3 }];

describe("nearestAnchor", () => {
	it.each([
		[0, 1.4],
		[2.1, 1.4],
		[2.2, 2.9],
		[5, 4.3],
	])("of level %d is %d", (level, expected) => {
		expect(nearestAnchor(anchors, level)?.level).toBe(expected);
	});

	it("of two as near is the lower one, in any order", () => {
		expect(nearestAnchor([{ level: 3 }, { level: 1 }], 2)?.level).toBe(1);
		expect(nearestAnchor([{ level: 1 }, { level: 3 }], 2)?.level).toBe(1);
	});

	it("is none where there are none", () => {
		expect(nearestAnchor([], 3)).toBeNull();
	});
});
