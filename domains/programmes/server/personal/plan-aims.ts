import { occupationsByIds } from "#domains/competencies/api.ts";
import { positionsByIds, positionsChanged, positionsLapsed } from "#domains/demand/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { PersonalPlan } from "../../contract-personal-plans.ts";
import { type Aims, inLanguage } from "./plan-targets.ts";

type Language = "en" | "zh";

/**
 * What a stored plan leads to: as it was accepted, with what has become of its positions, and as it can still be aimed at.
 * A position that was closed, lapsed or is shown no more is named as its learner saw it, and asks for nothing any more.
 */
export async function aimsOf(
	context: ReadContext,
	planId: string,
): Promise<Pick<PersonalPlan, "targets" | "standards"> & { aims: Aims }> {
	const occupations = await storedOccupations(context, planId);
	const positions = await storedPositions(context, planId);
	const standards = await storedStandards(context, planId);
	return {
		targets: [
			...occupations.map((target) => ({ ...target, state: "as-it-was" as const })),
			...positions,
			...standards.map(({ title, language }, i) => ({
				kind: "standard" as const,
				id: String(i),
				name: inLanguage(title, language),
				organisation: null,
				state: "as-it-was" as const,
			})),
		],
		standards,
		aims: {
			occupationIds: occupations.map(({ id }) => id),
			positionIds: positions.flatMap(({ id, state }) => (state === "closed" || state === "lapsed" ? [] : [id])),
			standards,
		},
	};
}

async function storedOccupations(context: ReadContext, planId: string) {
	const rows = await context.tx
		.selectFrom("personal_plan_target")
		.select("occupation_id as id")
		.where("plan_id", "=", planId)
		.execute();
	const found = await occupationsByIds(
		context,
		rows.map(({ id }) => id),
	);
	return rows.flatMap(({ id }) => {
		const occupation = found.get(id);
		return occupation ? [{ kind: "occupation" as const, id, name: occupation.name, organisation: null }] : [];
	});
}

async function storedPositions(context: ReadContext, planId: string): Promise<PersonalPlan["targets"]> {
	const rows = await context.tx
		.selectFrom("personal_plan_position")
		.select(["need_id as id", "version", "title", "language"])
		.where("plan_id", "=", planId)
		.orderBy("title")
		.execute();
	const open = await positionsByIds(
		context,
		rows.map(({ id }) => id),
	);
	const changed = await positionsChanged(context, new Map(rows.map(({ id, version }) => [id, version])));
	const gone = rows.flatMap(({ id }) => (open.has(id) ? [] : [id]));
	const lapsed = await positionsLapsed(context, gone);
	return rows.map(({ id, title, language }) => {
		const now = open.get(id);
		return {
			kind: "position",
			id,
			name: now ? inLanguage(now.title, now.language) : inLanguage(title, language as Language),
			organisation: now?.organisation ?? null,
			state: now ? (changed.has(id) ? "changed" : "as-it-was") : lapsed.has(id) ? "lapsed" : "closed",
		};
	});
}

async function storedStandards({ tx }: ReadContext, planId: string): Promise<PersonalPlan["standards"]> {
	const rows = await tx
		.selectFrom("personal_plan_standard")
		.select(["number", "title", "language"])
		.where("plan_id", "=", planId)
		.orderBy("number")
		.execute();
	if (rows.length === 0) return [];
	const levels = await tx
		.selectFrom("personal_plan_standard_level as l")
		.innerJoin("competency as c", "c.id", "l.competency_id")
		.select(["l.number", "l.competency_id", "l.level", "c.name_en", "c.name_zh"])
		.where("l.plan_id", "=", planId)
		.orderBy("l.level", "desc")
		.orderBy("c.name_en")
		.execute();
	return rows.map(({ number, title, language }) => ({
		title,
		language: language as Language,
		competencies: levels
			.filter((level) => level.number === number)
			.map(({ competency_id, level, name_en, name_zh }) => ({
				competencyId: competency_id,
				name: { en: name_en, zh: name_zh },
				level: Number(level),
			})),
	}));
}
