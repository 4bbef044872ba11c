import type { Composition } from "#app/compose.ts";
import { decideRecognition, proposeRecognition } from "#domains/programmes/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;
/** Days ago at which what is agreed was: before last term's courses were done. */
const AGREED = 240;

interface DemoRecognition {
	by: string;
	/** Code of a course of the other school. */
	course: string;
	/** Chinese name of a module of a published plan. */
	module: string;
	credits: number;
	note: string;
	/** Who agrees; null: it waits for an answer. */
	agreedBy: string | null;
}

/** Invented recognitions of credits between the region's two schools: what is asked, of whom, and what they answered. */
export const recognitions: readonly DemoRecognition[] = [
	{
		by: "university-coordinator",
		course: "DA-201",
		module: "概率与统计",
		credits: 3,
		note: "含描述统计与回归，案例为产线数据（样例）。",
		agreedBy: "school",
	},
	{
		by: "school",
		course: "MV-260",
		module: "数据采集与治理",
		credits: 2,
		note: "可抵图像数据采集部分（样例）。",
		agreedBy: "university-coordinator",
	},
	{
		by: "school",
		course: "AC-305",
		module: "企业数据项目",
		credits: 1,
		note: "可抵项目预算与结算部分（样例），请答复。",
		agreedBy: null,
	},
];

/** What learners of the college did at the university last term counts at home. */
export const lastTermRecognitions: readonly DemoRecognition[] = [
	{
		by: "school",
		course: "AC-330",
		module: "企业数据项目",
		credits: 2,
		note: "可抵项目中流程自动化部分（样例）。",
		agreedBy: "university-coordinator",
	},
];

/** Proposes them in the name of the school that recognises, and agrees in the name of the one that gives. */
export async function recogniseCredits(
	now: WriteContext,
	composition: Composition,
	proposed: readonly DemoRecognition[],
): Promise<void> {
	for (const { by, course, module, credits, note, agreedBy } of proposed) {
		const context = agreedBy ? { ...now, now: new Date(now.now.getTime() - AGREED * DAY) } : now;
		const given = await context.tx
			.selectFrom("course")
			.select("id")
			.where("code", "=", course)
			.where("sample", "=", true)
			.where("state", "=", "published")
			.executeTakeFirst();
		const found = await context.tx
			.selectFrom("plan_module as m")
			.innerJoin("plan_version as v", "v.id", "m.version_id")
			.select(["m.id", "m.version_id"])
			.where("m.name_zh", "=", module)
			.where("v.state", "=", "published")
			.executeTakeFirst();
		// A region that was loaded long ago may have moved on.
		if (!given || !found) continue;
		const { id } = await proposeRecognition(as(context, await actorOf(composition, by)), {
			courseId: given.id,
			planVersionId: found.version_id,
			moduleId: found.id,
			credits,
			note,
		});
		if (agreedBy)
			await decideRecognition(as(context, await actorOf(composition, agreedBy)), { id, agreed: true, note: null });
	}
}
