import { INDEPENDENT, occupationsByIds, requirementsOf, standingTo } from "#domains/competencies/api.ts";
import { type AimedPosition, positionsByIds } from "#domains/demand/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import type { PlanNeed, PlanTarget, PlanWish } from "../../contract-personal-plans.ts";

export type Aims = Pick<PlanWish, "occupationIds" | "positionIds" | "standards">;

interface Asked {
	competencyId: string;
	level: number;
}

export interface Required {
	competency: PlanNeed["competency"];
	/** The highest level that any target asks for. */
	target: number;
	askedBy: PlanNeed["askedBy"];
	/** As the ledger knows it, by which evidence of it fades. */
	kind: string;
	/** What is shown of it now. */
	level: number | null;
	confidence: number;
	state: PlanNeed["state"];
}

export interface AskedFor {
	targets: PlanTarget[];
	/** Of which nothing is stated that they ask for, by their place. */
	unrated: number[];
	/** By competency, the highest demand first. */
	required: Required[];
	/** What each position asks for, by its need. */
	positions: ReadonlyMap<string, AimedPosition>;
	sample: boolean;
}

/**
 * What all targets together ask for, each competency at the highest level that one of them does, with how the acting person
 * stands to it. A position asks for what it names; one that names nothing, for what its occupation does.
 * @throws Problem invalid for a target that is not there, or that the actor may not see: which of both is not told
 */
export async function askedFor(
	context: ReadContext,
	{ occupationIds, positionIds, standards }: Aims,
): Promise<AskedFor> {
	const positions = await positionsByIds(context, positionIds);
	refuseMissing("positionIds", "position-unknown", positionIds, positions);
	const occupations = await occupationsByIds(context, occupationIds);
	refuseMissing("occupationIds", "occupation-unknown", occupationIds, occupations);
	const unnamed = [...positions.values()].filter(({ competencies }) => competencies.length === 0);
	const ofOccupations = await requirementsOf(context, [
		...new Set([...occupationIds, ...unnamed.map(({ occupationId }) => occupationId)]),
	]);
	const byOccupation = (id: string): Asked[] =>
		(ofOccupations.get(id) ?? []).map(({ competency, level }) => ({
			competencyId: competency.id,
			level: level ?? INDEPENDENT,
		}));
	const aims: { target: PlanTarget; asks: readonly Asked[] }[] = [
		...occupationIds.map((id) => ({
			target: { kind: "occupation" as const, id, name: occupations.get(id)!.name, organisation: null },
			asks: byOccupation(id),
		})),
		...positionIds.map((id) => {
			const { title, language, organisation, competencies, occupationId } = positions.get(id)!;
			return {
				target: { kind: "position" as const, id, name: inLanguage(title, language), organisation },
				asks: competencies.length > 0 ? competencies : byOccupation(occupationId),
			};
		}),
		...standards.map(({ title, language, competencies }, i) => ({
			target: { kind: "standard" as const, id: String(i), name: inLanguage(title, language), organisation: null },
			asks: competencies,
		})),
	];
	const askedBy = new Map<string, PlanNeed["askedBy"]>();
	for (const [target, { asks }] of aims.entries())
		for (const { competencyId, level } of asks)
			askedBy.set(competencyId, [...(askedBy.get(competencyId) ?? []), { target, level }]);
	const highest = new Map([...askedBy].map(([id, asks]) => [id, Math.max(...asks.map(({ level }) => level))]));
	const standing = await standingTo(context, context.actor.personId as string, highest);
	refuseUnknown(standards, new Set(standing.map(({ competency }) => competency.id)));
	return {
		targets: aims.map(({ target }) => target),
		unrated: aims.flatMap(({ asks }, at) => (asks.length === 0 ? [at] : [])),
		required: standing
			.map(({ competency: { id, name, kind }, target, level, confidence, state }) => ({
				competency: { id, name },
				kind,
				target,
				askedBy: askedBy.get(id) ?? [],
				level,
				confidence,
				state,
			}))
			.sort((a, b) => b.target - a.target || (a.competency.id < b.competency.id ? -1 : 1)),
		positions,
		sample: standing.some(({ sample }) => sample) || [...positions.values()].some(({ sample }) => sample),
	};
}

export const inLanguage = (text: string, language: "en" | "zh") => ({
	en: language === "en" ? text : null,
	zh: language === "zh" ? text : null,
});

function refuseMissing(path: string, code: string, ids: readonly string[], found: ReadonlyMap<string, unknown>): void {
	const missing = ids.findIndex((id) => !found.has(id));
	if (missing >= 0) throw invalid({ path: `${path}.${missing}`, code });
}

function refuseUnknown(standards: Aims["standards"], known: ReadonlySet<string>): void {
	for (const [i, { competencies }] of standards.entries()) {
		const unknown = competencies.findIndex(({ competencyId }) => !known.has(competencyId));
		if (unknown >= 0) throw invalid({ path: `standards.${i}.competencies.${unknown}.competencyId`, code: "unknown" });
	}
}
