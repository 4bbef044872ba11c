import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { type ModuleInput, type Part, type PlanInput, type PlanModule, parts } from "../../contract-plans.ts";

/** What belongs to versions of plans, as rows and as contents. */

export const nameOf = (row: { name_en: string | null; name_zh: string | null }): Named => ({
	en: row.name_en,
	zh: row.name_zh,
});

type Reference = PlanModule["competencies"][number]["competency"];
export interface Aim {
	competency: Reference;
	level: number;
}

const aimOf = (row: {
	competency_id: string;
	level: string | number;
	code: string;
	name_en: string | null;
	name_zh: string | null;
}): Aim => ({
	competency: { id: row.competency_id, code: row.code, name: nameOf(row) },
	level: Number(row.level),
});

export async function objectivesOf({ tx }: ReadContext, versionId: string): Promise<Aim[]> {
	const rows = await tx
		.selectFrom("plan_objective as o")
		.innerJoin("competency as c", "c.id", "o.competency_id")
		.select(["o.competency_id", "o.level", "c.code", "c.name_en", "c.name_zh"])
		.where("o.version_id", "=", versionId)
		.orderBy("o.position")
		.execute();
	return rows.map(aimOf);
}

export interface Party {
	id: string;
	name: Named;
	part: Part;
}

export async function partiesOf({ tx }: ReadContext, versionIds: readonly string[]): Promise<Map<string, Party[]>> {
	if (versionIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom("plan_party as p")
		.innerJoin("organisation as o", "o.id", "p.organisation_id")
		.select(["p.version_id", "o.id", "o.name_en", "o.name_zh", "p.part"])
		.where("p.version_id", "in", [...versionIds])
		.execute();
	const place = ({ part }: { part: string }): number => parts.indexOf(part as Part);
	rows.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
	return groupOf(rows, ({ id, part, ...row }) => ({ id, name: nameOf(row), part: part as Part }));
}

/** Rows by version, each drawn. */
function groupOf<Row extends { version_id: string }, Item>(rows: readonly Row[], draw: (row: Row) => Item) {
	const found = new Map<string, Item[]>();
	for (const row of rows) found.set(row.version_id, [...(found.get(row.version_id) ?? []), draw(row)]);
	return found;
}

/** The modules of a version in their order. */
export async function modulesOf({ tx }: ReadContext, versionId: string): Promise<PlanModule[]> {
	const modules = await tx
		.selectFrom("plan_module")
		.selectAll()
		.where("version_id", "=", versionId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const aims = await tx
		.selectFrom("module_competency as m")
		.innerJoin("competency as c", "c.id", "m.competency_id")
		.select(["m.module_id", "m.competency_id", "m.level", "c.code", "c.name_en", "c.name_zh"])
		.where("m.version_id", "=", versionId)
		.orderBy("m.level", "desc")
		.orderBy("c.name_en")
		.orderBy("c.id")
		.execute();
	const required = await tx
		.selectFrom("module_party as m")
		.leftJoin("organisation as o", "o.id", "m.organisation_id")
		.select(["m.module_id", "m.part", "m.organisation_id", "o.name_en", "o.name_zh"])
		.where("m.version_id", "=", versionId)
		.execute();
	required.sort((a, b) => parts.indexOf(a.part as Part) - parts.indexOf(b.part as Part));
	const courses = await tx
		.selectFrom("module_course as m")
		.innerJoin("course as c", "c.id", "m.course_id")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["m.module_id", "c.id", "c.code", "c.name_en", "c.name_zh"])
		.select(["o.name_en as organisation_en", "o.name_zh as organisation_zh"])
		.where("m.version_id", "=", versionId)
		.orderBy("m.position")
		.execute();
	const coursesOf = Map.groupBy(courses, ({ module_id }) => module_id);
	const aimsOf = Map.groupBy(aims, ({ module_id }) => module_id);
	const requiredOf = Map.groupBy(required, ({ module_id }) => module_id);
	return modules.map((row) => {
		const needs = requiredOf.get(row.id) ?? [];
		return {
			id: row.id,
			code: row.code,
			name: nameOf(row),
			summary: { en: row.summary_en, zh: row.summary_zh },
			kind: row.kind as PlanModule["kind"],
			term: row.term,
			credits: Number(row.credits),
			hoursTheory: row.hours_theory,
			hoursPractice: row.hours_practice,
			hoursSite: row.hours_site,
			competencies: (aimsOf.get(row.id) ?? []).map(aimOf),
			courses: (coursesOf.get(row.id) ?? []).map((course) => ({
				id: course.id,
				code: course.code,
				name: nameOf(course),
				organisation: { en: course.organisation_en, zh: course.organisation_zh },
			})),
			required: needs.map((one) => ({
				part: one.part as Part,
				organisation: one.organisation_id ? { id: one.organisation_id, name: nameOf(one) } : null,
			})),
			uncovered: needs.filter((one) => !one.organisation_id).map((one) => one.part as Part),
		};
	});
}

/** A module as the form sends it: what changes are compared by, and what the next version begins with. */
export const moduleContent = (module: PlanModule): ModuleInput => ({
	code: module.code,
	name: module.name,
	summary: module.summary,
	kind: module.kind,
	term: module.term,
	credits: module.credits,
	hoursTheory: module.hoursTheory,
	hoursPractice: module.hoursPractice,
	hoursSite: module.hoursSite,
	competencies: module.competencies.map(({ competency, level }) => ({ competencyId: competency.id, level })),
	courseIds: module.courses.map(({ id }) => id),
	required: module.required.map(({ part, organisation }) => ({ part, organisationId: organisation?.id ?? null })),
});

/** What readers of a history see of a module: names in place of ids. */
export const moduleShown = ({ id: _id, uncovered: _uncovered, ...module }: PlanModule) => ({
	...module,
	competencies: module.competencies.map(({ competency, level }) => ({ name: competency.name, level })),
	courses: module.courses.map(({ name }) => ({ name })),
	required: module.required.map(({ part, organisation }) => ({ part, name: organisation?.name ?? null })),
});

export interface PlanHead {
	name_en: string | null;
	name_zh: string | null;
	summary_en: string | null;
	summary_zh: string | null;
	credits_required: string | number;
}

export const headShown = (head: PlanHead, parties: readonly Party[], objectives: readonly Aim[]) => ({
	name: nameOf(head),
	summary: { en: head.summary_en, zh: head.summary_zh },
	creditsRequired: Number(head.credits_required),
	parties: parties.map(({ name, part }) => ({ name, part })),
	objectives: objectives.map(({ competency, level }) => ({ name: competency.name, level })),
});

export const headContent = (
	head: PlanHead,
	parties: readonly Party[],
	objectives: readonly Aim[],
	schoolId: string,
): PlanInput => ({
	name: nameOf(head),
	summary: { en: head.summary_en, zh: head.summary_zh },
	creditsRequired: Number(head.credits_required),
	parties: parties.filter(({ id }) => id !== schoolId).map(({ id, part }) => ({ organisationId: id, part })),
	objectives: objectives.map(({ competency, level }) => ({ competencyId: competency.id, level })),
});
