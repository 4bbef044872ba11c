import { type AttainmentGap, getGap } from "#domains/competencies/api.ts";
import { coursesDeveloping } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { invalid, type Problem } from "#platform/server/problem.ts";
import type { PlanNeed } from "../../contract-personal-plans.ts";

/** Required without a level asks for somebody who works alone, as in the learner's picture. */
const INDEPENDENT = 3;

type DevelopingCourse =
	Awaited<ReturnType<typeof coursesDeveloping>> extends Map<string, (infer Course)[]> ? Course : never;

/** A course with what it would close for this learner. */
export interface CandidateCourse extends DevelopingCourse {
	closes: { competency: PlanNeed["competency"]; from: number; to: number }[];
}

export interface Needs {
	targets: { id: string; name: AttainmentGap["occupation"]["name"] }[];
	required: number;
	/** What is not shown yet. */
	missing: PlanNeed[];
	candidates: CandidateCourse[];
	sample: boolean;
}

/**
 * What occupations ask for and the acting person has not shown, and the region's courses that close some of it: up to what
 * is asked for, or as far as the best of them leads. A course that leads less far than another one could is no candidate
 * for that competency, as it would not close it.
 * @throws Problem invalid for an occupation that is not there
 */
export async function findNeeds(context: ReadContext, occupationIds: readonly string[]): Promise<Needs> {
	const gaps: AttainmentGap[] = [];
	for (const [i, id] of occupationIds.entries()) {
		gaps.push(
			await getGap(context, context.actor.personId as string, id, undefined).catch((error: Problem) => {
				if (error.code !== "not-found") throw error;
				throw invalid({ path: `occupationIds.${i}`, code: "occupation-unknown" });
			}),
		);
	}
	const required = highest(gaps);
	const missing = [...required.values()].filter(({ state }) => state !== "demonstrated");
	const found = await coursesDeveloping(
		context,
		missing.map(({ competency }) => competency.id),
	);
	const candidates = new Map<string, CandidateCourse>();
	const needs = missing.map((item): PlanNeed => {
		const { id, name } = item.competency;
		const target = item.target ?? INDEPENDENT;
		const from = item.level ?? 0;
		const courses = found.get(id) ?? [];
		const best = Math.max(0, ...courses.map(({ level }) => level));
		// Level enough but shown by too little evidence: one more course that leads there makes it sure.
		const reachable = best >= target || best > from ? best : null;
		if (reachable !== null) {
			const to = Math.min(target, best);
			for (const course of courses.filter(({ level }) => level >= to)) {
				const known = candidates.get(course.courseId) ?? { ...course, closes: [] };
				known.closes.push({ competency: { id, name }, from: Math.min(from, to), to });
				candidates.set(course.courseId, known);
			}
		}
		return { competency: { id, name }, target, level: item.level, state: item.state, reachable };
	});
	return {
		targets: gaps.map(({ occupation }) => ({ id: occupation.id, name: occupation.name })),
		required: required.size,
		missing: needs,
		candidates: [...candidates.values()],
		sample: gaps.some(({ sample }) => sample) || [...candidates.values()].some(({ sample }) => sample),
	};
}

type Item = AttainmentGap["items"][number];

/** Of what several occupations ask for, the highest level counts. */
function highest(gaps: readonly AttainmentGap[]): Map<string, Item> {
	const found = new Map<string, Item>();
	for (const item of gaps.flatMap(({ items }) => items)) {
		const other = found.get(item.competency.id);
		if (!other || (item.target ?? INDEPENDENT) > (other.target ?? INDEPENDENT)) found.set(item.competency.id, item);
	}
	return found;
}
