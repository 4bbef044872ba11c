import { competenciesByIds, occupationsByIds, requirementsOf } from "#domains/competencies/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import type { PersonalPlan, PlanWish } from "../../contract-personal-plans.ts";
import type { CandidateCourse } from "./plan-needs.ts";

/** Competencies in which a learner is interested, by name: those they named, and what the kinds of work ask for. */
export type Interests = ReadonlyMap<string, Named>;

/** @throws Problem invalid for something that is not there */
export async function interestsOf(
	context: ReadContext,
	{ competencyIds, occupationIds }: PlanWish["interests"],
): Promise<Interests> {
	const occupations = await occupationsByIds(context, occupationIds);
	refuseUnknown("occupationIds", occupationIds, occupations);
	const named = await competenciesByIds(context, competencyIds);
	refuseUnknown("competencyIds", competencyIds, named);
	const asked = [...(await requirementsOf(context, occupationIds)).values()].flat();
	return new Map([
		...asked.map(({ competency }) => [competency.id, competency.name] as const),
		...[...named].map(([id, { name }]) => [id, name] as const),
	]);
}

function refuseUnknown(kind: keyof PlanWish["interests"], ids: readonly string[], known: ReadonlyMap<string, unknown>) {
	const missing = ids.findIndex((id) => !known.has(id));
	if (missing >= 0) throw invalid({ path: `interests.${kind}.${missing}`, code: "unknown" });
}

/** What a course develops of it. */
export const interestsIn = ({ develops }: Pick<CandidateCourse, "develops">, interests: Interests) =>
	[...develops.keys()].flatMap((id) => {
		const name = interests.get(id);
		return name ? [{ id, name }] : [];
	});

/** Interests as a plan keeps them; what is gone is left out. */
export async function namedInterests(
	context: ReadContext,
	{ competencyIds, occupationIds }: PlanWish["interests"],
): Promise<PersonalPlan["interests"]> {
	const found = [await competenciesByIds(context, competencyIds), await occupationsByIds(context, occupationIds)];
	const [competencies, occupations] = found.map((all) => [...all.values()].map(({ id, name }) => ({ id, name })));
	return { competencies: competencies ?? [], occupations: occupations ?? [] };
}
