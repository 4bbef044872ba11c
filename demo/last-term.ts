import { sql } from "kysely";
import type { Composition } from "#app/compose.ts";
import { finishMark, releaseMarks, submitWork } from "#domains/learning/api.ts";
import { buildMembership, buildPerson } from "#domains/organisations/testing/builders.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { assignmentOf, ownWork } from "./assignments.ts";
import { classOf } from "./class-of.ts";
import { type CourseFile, readCourse } from "./course-file.ts";
import { offer, publishedCourse } from "./courses.ts";
import { learnSome } from "./learn.ts";
import { emailOf } from "./people.ts";
import { actorOf, organisationId } from "./region.ts";
import { first, firstCourses, moreCourses, type Taught } from "./taught.ts";
import { lastTerm } from "./term-dates.ts";

const DAY = 86_400_000;
/** Days of the term on which who learns came, had learned for a while, handed in, and were marked: works without names at its end. */
const CAME = -7;
const LEARNED = 28;
const IN = 60;
const MARKED = 115;
/** Students have been at their school for so long. */
const YEARS = 2 * 365 * DAY;
/** Of the learners who did all the rest, so many hand the last work in at most: the others never finished. */
const FINISH = 11;

/** What learners of one school took at the other: of what counts at home some did all, and some did not. */
const taken: readonly { file: string; learners: readonly string[]; far: number; finish: number }[] = [
	{ file: "finance-robots", learners: first(1, 18), far: 3, finish: FINISH },
	{
		file: "data-analysis",
		learners: Array.from({ length: 12 }, (_, index) => `learner-3-${index}`),
		far: 0.7,
		finish: 0,
	},
];

const names = [
	"刘思源",
	"陈雨涵",
	"张弛",
	"周可欣",
	"吴桐",
	"赵一鸣",
	"黄佳怡",
	"徐天宇",
	"孙若兰",
	"朱晨曦",
	"何沐阳",
	"罗星辰",
];

/** Invented learners of the university, and the courses of last term that they and the college's took at each other's school. */
export async function takeCoursesElsewhere(context: WriteContext, composition: Composition): Promise<void> {
	const university = await organisationId(context, "university");
	for (const [index, name] of names.entries()) {
		const personId = await buildPerson(context, {
			name: `${name}（样例）`,
			email: emailOf(`learner-3-${index}`),
			locale: "zh",
			sample: true,
		});
		await buildMembership(context, { personId, organisationId: university, roles: ["student"] });
	}
	await context.tx
		.updateTable("membership")
		.set({ created_at: new Date(context.now.getTime() - YEARS) })
		.where("person_id", "in", (of) => of.selectFrom("person").select("id").where("sample", "=", true))
		.where(sql<boolean>`'student' = any (roles)`)
		.execute();
	for (const one of taken) await takeCourse(context, composition, one);
}

async function takeCourse(
	context: WriteContext,
	composition: Composition,
	{ file, learners, far, finish }: (typeof taken)[number],
): Promise<void> {
	const course = await readCourse(file);
	const taught = [...firstCourses, ...moreCourses].find((one) => one.file === file) as Taught;
	const head = await actorOf(composition, taught.head);
	const now = await publishedCourse(context, head, course.code);
	// Of a version that people wrote since, the file knows neither questions nor works.
	if (now?.number !== 1) return;
	const dates = lastTerm(context.now);
	const on = (day: number): WriteContext => ({ ...context, now: new Date(Date.parse(dates.startsOn) + day * DAY) });
	const offeringId = await offer(on(CAME), composition, { courseId: now.id, head, taught, learners, dates });
	await learnSome(on(LEARNED), composition, { offeringId, course, far, random: seededRandom(20_261_130) });
	if (finish > 0) await finishSome(on, composition, { offeringId, course, taught, finish });
}

interface Finishing {
	offeringId: string;
	course: CourseFile;
	taught: Taught;
	finish: number;
}

/** Those who came furthest hand in the work that was left; two mark it, and they are told. */
async function finishSome(
	on: (day: number) => WriteContext,
	composition: Composition,
	{ offeringId, course, taught, finish }: Finishing,
): Promise<void> {
	const student = await actorOf(composition, "student");
	const teacher = await actorOf(composition, taught.teachers[0] as string);
	const mentor = await actorOf(composition, taught.mentors[0] as string);
	const { tx } = on(0);
	const { id: activityId, rubric } = await assignmentOf(tx, offeringId);
	// Highest levels that the course declares, by the rows of its rubric.
	const rows = course.units
		.flatMap(({ activities }) => activities)
		.flatMap(({ assignment }) => assignment?.rubric ?? []);
	const tops = rows.map(({ competency }) => course.competencies[competency]);
	const workIds: string[] = [];
	const some = (await classOf(on(LEARNED), offeringId, { student, tour: false })).slice(0, finish);
	for (const [index, { personId }] of some.entries()) {
		const learner: Actor = { ...student, personId };
		const workId = await withinRights(on(IN + index / 2), learner, async (inner) => {
			const body = "<p>对账与月结机器人的方案：例外如何处理，由谁复核（样例）。</p>";
			await submitWork(inner, offeringId, activityId, { revision: 0, body, url: "" });
			return ownWork(inner, activityId, personId);
		});
		const levels = Object.fromEntries(
			rubric.map(({ competencyId }, row) => [competencyId, Math.floor(tops[row] ?? 0)]),
		);
		for (const [marker, feedback] of [
			[teacher, "例外处理清楚，复核有据（样例）。"],
			[mentor, ""],
		] as const)
			await withinRights(on(MARKED), marker, (inner) => finishMark(inner, workId, { levels, feedback }));
		workIds.push(workId);
	}
	await withinRights(on(MARKED + 1), teacher, (inner) => releaseMarks(inner, offeringId, { activityId, workIds }));
}
