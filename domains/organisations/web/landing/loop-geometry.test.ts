import { describe, expect, it } from "vitest";
import { loopArcs, loopSteps } from "./loop-geometry.ts";

const circle = { cx: 100, cy: 100, rx: 50, ry: 50 };

describe("the drawing of the loop", () => {
	it("begins at the top, goes clockwise, and puts words outside", () => {
		const steps = loopSteps(circle, 4);
		const places = steps.map(({ x, y, side }) => [Math.round(x), Math.round(y), side]);
		expect(places).toEqual([
			[100, 50, "middle"],
			[150, 100, "start"],
			[100, 150, "middle"],
			[50, 100, "end"],
		]);
	});

	it("keeps arrows off the nodes by the gap", () => {
		const arcs = loopArcs(circle, 7, 12);
		expect(arcs).toHaveLength(7);
		for (const [index, step] of loopSteps(circle, 7).entries()) {
			const [x = 0, y = 0] = (arcs[index] ?? "").slice(1).split("A")[0]?.split(" ").map(Number) ?? [];
			// A chord is a little shorter than its arc of 12.
			expect(Math.hypot(x - step.x, y - step.y)).toBeCloseTo(2 * 50 * Math.sin(12 / 100), 0);
		}
	});
});
