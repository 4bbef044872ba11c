import { describe, expect, it } from "vitest";
import { STAR_BOUNDS } from "#engines/shortage/conclude.ts";
import { placeOnScale, starBounds } from "./star-scale-place.ts";

describe("the scale of stars", () => {
	it("has the bounds of the rule, equally far apart", () => {
		expect(starBounds).toEqual(STAR_BOUNDS);
		expect(starBounds.map(placeOnScale)).toEqual([1, 2, 3, 4, 5].map((zone) => zone / 6));
	});

	it("rises within a zone and ends at its edges", () => {
		const values = [0, 0.2, 0.5, 0.99, 1.1, 1.19, 2.5, 5, 8.9, 9, Number.POSITIVE_INFINITY];
		const places = values.map(placeOnScale);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect([places[0], places[1], places.at(-2), places.at(-1)]).toEqual([0, 0, 1, 1]);
		expect(placeOnScale(1.1)).toBeGreaterThan(1 / 6);
		expect(placeOnScale(1.1)).toBeLessThan(2 / 6);
	});
});
