import type { Composition } from "#app/compose.ts";
import { acceptPlan, planWish, proposePlan } from "#domains/programmes/api.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import { emailOf } from "./people.ts";
import { actorOf } from "./region.ts";
import { aimedNeed } from "./state-needs.ts";

/** Who of the sample learners planned for which occupations, by which way, at how many hours a term. */
const wishes: readonly {
	who: string;
	occupations: readonly string[];
	way: Parameters<typeof acceptPlan>[1]["way"];
	hoursPerTerm: number;
	/** Also for a position that is shown to learners. */
	position?: true;
}[] = [
	{ who: "student", occupations: ["15-1243.01"], way: "fewest-hours", hoursPerTerm: 128, position: true },
	// As many want the same that figures of their class can tell of it.
	...["1", "2", "4", "6"].map((number) => ({
		who: `learner-1-${number}`,
		occupations: ["15-1243.01"],
		way: "fewest-hours" as const,
		hoursPerTerm: 160,
	})),
	{ who: "learner-1-7", occupations: ["11-3071.04"], way: "fewest-hours", hoursPerTerm: 128 },
	{ who: "learner-1-8", occupations: ["15-2051.01"], way: "fewest-courses", hoursPerTerm: 160 },
	{ who: "learner-1-9", occupations: ["15-2051.01"], way: "own-school", hoursPerTerm: 128 },
	...["10", "11", "13", "14", "15"].map((number) => ({
		who: `learner-1-${number}`,
		occupations: ["15-1212.00"],
		way: "fewest-hours" as const,
		hoursPerTerm: 160,
	})),
	{ who: "learner-2-3", occupations: ["15-1212.00"], way: "own-school", hoursPerTerm: 128 },
	{ who: "learner-2-5", occupations: ["15-1243.01"], way: "fewest-hours", hoursPerTerm: 128 },
	{ who: "learner-2-8", occupations: ["13-1161.01"], way: "fewest-hours", hoursPerTerm: 128 },
];

/** Personal plans of the tour's student and some of the classes, proposed and accepted as they would do it themselves. */
export async function acceptPlans(composition: Composition): Promise<number> {
	const { contexts } = composition;
	const student = await actorOf(composition, "student");
	const codes = wishes.flatMap(({ occupations }) => occupations);
	const ids = await contexts.read(system, async ({ tx }) => {
		const people = await tx
			.selectFrom("person")
			.select(["id", "email"])
			.where(
				"email",
				"in",
				wishes.map(({ who }) => emailOf(who)),
			)
			.execute();
		const occupations = await tx
			.selectFrom("occupation")
			.select(["id", "code"])
			.where("system", "=", "onet")
			.where("code", "in", codes)
			.execute();
		// Who has a plan by now keeps it.
		const planned = await tx.selectFrom("personal_plan").select("person_id").where("ended_at", "is", null).execute();
		const busy = new Set(planned.map(({ person_id }) => person_id));
		return new Map([
			...people.filter(({ id }) => !busy.has(id)).map(({ id, email }) => [email, id] as const),
			...occupations.map(({ id, code }) => [code, id] as const),
		]);
	});
	let accepted = 0;
	const aimed = await contexts.read(system, aimedNeed);
	for (const { who, occupations, way, hoursPerTerm, position } of wishes) {
		const personId = ids.get(emailOf(who));
		if (!personId) continue;
		const actor: Actor = { ...student, personId };
		const scope: Parameters<typeof acceptPlan>[0] = {
			actor,
			read: (work) => contexts.read(actor, work),
			write: (work) => contexts.write(actor, work),
		};
		const occupationIds = occupations.map((code) => ids.get(code) as string);
		const wish = planWish.parse({
			occupationIds,
			positionIds: position && aimed ? [aimed] : [],
			terms: 6,
			hoursPerTerm,
		});
		const { ways } = await proposePlan(scope, wish);
		const chosen = ways.find((one) => one.ways.includes(way)) ?? ways[0];
		if (!chosen) continue;
		await acceptPlan(scope, {
			wish,
			way: chosen.ways.includes(way) ? way : chosen.ways[0]!,
			courses: chosen.courses.map(({ id, term }) => ({ id, term })),
			seats: false,
		});
		accepted++;
	}
	return accepted;
}
