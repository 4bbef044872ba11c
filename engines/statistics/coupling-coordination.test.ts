import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { coordinationGrade } from "#engines/statistics/coordination-grade.ts";
import { couplingCoordination } from "#engines/statistics/coupling-coordination.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";

type Input = { systems: number[][]; w?: number[]; variant: "standard" | "wang2021" };
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("couplingCoordination", () => {
	it.each(["G11", "G12", "G13", "G15"])("meets golden case %s", (id) => {
		const { input, expected, tolerance } = goldenCase<Input, { C: number[]; T: number[]; D: number[] }>(id);
		const { estimate } = couplingCoordination(input.systems, { variant: input.variant, weights: input.w });
		expect(
			gap(
				estimate.map((one) => one!.c),
				expected.C,
			),
		).toBeLessThan(tolerance);
		expect(
			gap(
				estimate.map((one) => one!.t),
				expected.T,
			),
		).toBeLessThan(tolerance);
		expect(
			gap(
				estimate.map((one) => one!.d),
				expected.D,
			),
		).toBeLessThan(tolerance);
	});

	it("meets G18: three equal systems are fully coupled", () => {
		const { input, expected, tolerance } = goldenCase<Input, { C: number[] }>("G18");
		expect(
			gap(
				couplingCoordination(input.systems).estimate.map((one) => one!.c),
				expected.C,
			),
		).toBeLessThan(tolerance);
	});

	it("agrees with numpy for four systems, in both variants", () => {
		const { coupling } = confirmedCases<{ coupling: { systems: number[][]; standard: number[][]; wang: number[][] } }>(
			"decisions-cases.json",
		);
		for (const [variant, expected] of [
			["standard", coupling.standard],
			["wang2021", coupling.wang],
		] as const) {
			const { estimate } = couplingCoordination(coupling.systems, { variant });
			expect(
				gap(
					estimate.flatMap((one) => [one!.c, one!.d]),
					expected.flat(),
				),
			).toBeLessThan(1e-12);
		}
	});

	it("stays in [0, 1], does not mind the order of systems; standard C does not mind a common factor", () => {
		const value = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (u) => {
				fc.pre(u.some((one) => one > 1e-9));
				for (const variant of ["standard", "wang2021"] as const) {
					const one = couplingCoordination(
						u.map((x) => [x]),
						{ variant },
					).estimate[0]!;
					for (const figure of [one.c, one.t, one.d]) expect(figure >= 0 && figure <= 1).toBe(true);
					const turned = couplingCoordination(
						u.toReversed().map((x) => [x]),
						{ variant },
					).estimate[0]!;
					expect(gap([turned.c, turned.d], [one.c, one.d])).toBeLessThan(1e-9);
				}
				const c = (f: number) => couplingCoordination(u.map((x) => [x * f])).estimate[0]!.c;
				expect(c(0.5)).toBeCloseTo(c(1), 9);
			}),
			{ seed: 7, numRuns: 200 },
		);
	});

	it("leaves an all-zero observation undefined and says so; one zero system gives C 0", () => {
		const { estimate, warnings } = couplingCoordination([
			[0, 0],
			[0, 0.5],
		]);
		expect(estimate[0]).toBeNull();
		expect(estimate[1]).toMatchObject({ c: 0, d: 0, grade: { band: 1 } });
		expect(warnings).toEqual([
			{ code: "all-zero", values: { observation: 0 } },
			{ code: "zero-system", values: { observations: 1 } },
		]);
		expect(() => couplingCoordination([[0.5]])).toThrow(refused("systems"));
		expect(() => couplingCoordination([[0.5], [1.5]])).toThrow(refused("systems[1][0]"));
		expect(() => couplingCoordination([[0.5], [Number.NaN]])).toThrow(refused("systems[1][0]"));
	});

	it("meets G19: half-open bands, the last closed", () => {
		const { input, expected } = goldenCase<{ D: number[] }, { band_1_to_10: number[] }>("G19");
		expect(input.D.map((d) => coordinationGrade(d).band)).toEqual(expected.band_1_to_10);
		expect([0.3, 0.7, 0.6].map((d) => coordinationGrade(d).band)).toEqual([4, 8, 7]);
		expect(coordinationGrade(1).code).toBe("quality-coordination");
		expect(() => coordinationGrade(1.01)).toThrow(refused("d"));
	});

	it("takes 100,000 observations", () => {
		const one = Array.from({ length: 100_000 }, (_, i) => (i % 100) / 100);
		const { estimate } = couplingCoordination([one, one]);
		expect(estimate[99_999]!.c).toBeCloseTo(1, 12);
	});
});
