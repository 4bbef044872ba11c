import type { NewStatement } from "#domains/records/api.ts";
import type { Statement } from "#interop/xapi/check-statement.ts";
import {
	activityTypes,
	type DerivedTime,
	extensionAt,
	typeAt,
	verbAt,
	verbs,
	versionAt,
} from "#interop/xapi/own/vocabulary.ts";
import { prepareStatement } from "#interop/xapi/prepare-statement.ts";
import {
	type Assessment,
	type Clicks,
	type FinalResult,
	presentationOf,
	type Registration,
	type Score,
	type Site,
} from "./read-folder.ts";
import { addressOf, instantOf, ouladId, startOf } from "./source.ts";
import type { AssessmentType } from "./tables.ts";

const ADL = "http://adlnet.gov/expapi";
const adl = {
	registered: { en: "registered for", zh: "注册" },
	scored: { en: "scored", zh: "得分" },
	completed: { en: "completed", zh: "完成" },
	experienced: { en: "visited", zh: "访问" },
} as const;

export const adlVerb = (name: keyof typeof adl): string => `${ADL}/verbs/${name}`;

const kinds: Record<AssessmentType, { en: string; zh: string }> = {
	TMA: { en: "tutor-marked assignment", zh: "教师批改作业" },
	CMA: { en: "computer-marked assignment", zh: "机器批改作业" },
	Exam: { en: "examination", zh: "考试" },
};

/** Under which the activities of a module are, by what they are: a rule speaks of all that begin so. */
export const activitiesAt = (base: string, module: string, part: AssessmentType | "presentation" | "page"): string =>
	`${base}/demo/oulad/${module}/${part.toLowerCase()}/`;

/** What the rows of the files say, as statements of this installation's record store. */
export function statementsOf(base: string) {
	const course = (presentation: string) => {
		const [module, year] = presentation.split("/") as [string, string];
		return {
			id: `${activitiesAt(base, module, "presentation")}${year}`,
			definition: {
				type: `${ADL}/activities/course`,
				name: { en: `Module ${module}, presentation ${year}`, zh: `课程 ${module}，${year} 学期` },
			},
		};
	};
	const make = (
		name: string,
		student: number,
		parts: { verb: Statement["verb"]; object: object; result?: object; parent?: string },
		derived: DerivedTime,
	): NewStatement => {
		const { verb, object, result, parent } = parts;
		const statement = {
			id: ouladId(name),
			actor: { objectType: "Agent", mbox: `mailto:${addressOf(student)}` },
			verb,
			object: { objectType: "Activity", ...object },
			...(result && { result }),
			context: {
				platform: "Open University (OULAD)",
				contextActivities: {
					category: [{ id: versionAt(base), definition: { type: `${ADL}/activities/profile` } }],
					...(parent && { parent: [{ id: course(parent).id }] }),
				},
				extensions: { [extensionAt(base, "derived-time")]: derived },
			},
			timestamp: instantOf(derived.start, derived.day),
		} as unknown as Statement;
		const authority = { objectType: "Agent", account: { homePage: base, name: "ronghe" } } as const;
		return prepareStatement(statement, { edition: "2.0.0", authority, came: new Set() });
	};
	const by = (name: keyof typeof adl) => ({ id: adlVerb(name), display: adl[name] });
	const withdrew = { id: verbAt(base, "withdrew"), display: verbs.withdrew.name };

	return {
		registered(row: Registration, day: number): NewStatement {
			const presentation = presentationOf(row);
			return make(
				`registered ${presentation} ${row.id_student}`,
				row.id_student,
				{ verb: by("registered"), object: course(presentation) },
				{ from: "registration", day, start: startOf(presentation) },
			);
		},
		withdrew(row: Registration, day: number): NewStatement {
			const presentation = presentationOf(row);
			return make(
				`withdrew ${presentation} ${row.id_student}`,
				row.id_student,
				{ verb: withdrew, object: course(presentation) },
				{ from: "withdrawal", day, start: startOf(presentation) },
			);
		},
		completed(presentation: string, student: number, final: FinalResult, length: number): NewStatement {
			return make(
				`completed ${presentation} ${student}`,
				student,
				{
					verb: by("completed"),
					object: course(presentation),
					result: { completion: true, success: final !== "Fail", response: final },
				},
				{ from: "end", day: length, start: startOf(presentation) },
			);
		},
		/** @param length of the presentation, at whose end an examination without a day is taken to be */
		scored(row: Score, score: number, assessment: Assessment, length: number): NewStatement {
			const presentation = presentationOf(assessment);
			const { code_module: module, id_assessment: id, assessment_type: type, date } = assessment;
			const derived =
				row.date_submitted !== null
					? ({ from: "submission", day: row.date_submitted } as const)
					: date !== null
						? ({ from: "due-date", day: date } as const)
						: ({ from: "end", day: length } as const);
			return make(
				`scored ${id} ${row.id_student}`,
				row.id_student,
				{
					verb: by("scored"),
					object: {
						id: `${activitiesAt(base, module, type)}${id}`,
						definition: {
							type: `${ADL}/activities/assessment`,
							name: {
								en: `${module} ${assessment.code_presentation}: ${kinds[type].en} ${id}`,
								zh: `${module} ${assessment.code_presentation}：${kinds[type].zh} ${id}`,
							},
						},
					},
					result: { score: { raw: score, min: 0, max: 100, scaled: score / 100 } },
					parent: presentation,
				},
				{ ...derived, start: startOf(presentation) },
			);
		},
		/** @param time which of the rows of the same learner, page and day it is */
		visited(row: Clicks, site: Site, time: number): NewStatement {
			const presentation = presentationOf(row);
			const type = activityTypes["learning-page"];
			return make(
				`visited ${row.id_site} ${row.id_student} ${row.date} ${time}`,
				row.id_student,
				{
					verb: by("experienced"),
					object: {
						id: `${activitiesAt(base, site.code_module, "page")}${row.id_site}`,
						definition: {
							type: typeAt(base, "learning-page"),
							name: {
								en: `${type.name.en} ${row.id_site} (${site.activity_type})`,
								zh: `${type.name.zh} ${row.id_site}（${site.activity_type}）`,
							},
						},
					},
					result: { extensions: { [extensionAt(base, "clicks")]: row.sum_click } },
					parent: presentation,
				},
				{ from: "visit", day: row.date, start: startOf(presentation) },
			);
		},
	};
}
