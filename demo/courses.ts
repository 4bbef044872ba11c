import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Composition } from "#app/compose.ts";
import {
	activityInput,
	addActivity,
	addBank,
	addQuestion,
	addTeacher,
	addUnit,
	courseInput,
	createCourse,
	createOffering,
	enrolGroup,
	enrolList,
	offeringInput,
	publishCourse,
	questionInput,
	saveProgress,
	setAuthors,
	setOfferingState,
} from "#domains/learning/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { emailOf } from "./people.ts";
import { actorOf } from "./region.ts";
import { planSessions } from "./sessions.ts";

interface Words {
	en: string;
	zh: string;
}

/** A course as its file in `data/courses` says it: competencies by the code of O*NET, banks by a key of the file. */
interface CourseFile {
	code: string;
	name: Words;
	summary: Words;
	hours: number;
	competencies: Record<string, number>;
	banks: { key: string; name: Words; questions: { competency: string; points: number; content: object }[] }[];
	units: {
		title: Words;
		activities: {
			kind: "page" | "video" | "document" | "quiz";
			title: Words;
			minutes: number;
			body?: Words;
			url?: string;
			quiz?: { from: { bank: string; draw?: number }[] } & Record<string, unknown>;
		}[];
	}[];
}

/** Who answers for a course, writes and teaches it, and whose class learns it. */
const taught = [
	{
		file: "data-analysis",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: [],
		byGroup: true,
	},
	{
		file: "industrial-internet",
		head: "programme-head",
		author: "teacher",
		teachers: ["teacher"],
		mentors: ["mentor"],
		byGroup: true,
	},
	{
		file: "digital-accounting",
		head: "university-coordinator",
		author: null,
		teachers: ["teacher"],
		mentors: ["mentor"],
		byGroup: false,
	},
] as const;

const DAY = 86_400_000;

/** Invented courses with their content, each offered this term, by the use cases of those who would do it. */
export async function addCourses(context: WriteContext, composition: Composition): Promise<void> {
	const competencies = await onetSkills(context);
	for (const [turn, { file, head: headKey, author, teachers, mentors, byGroup }] of taught.entries()) {
		const course = JSON.parse(
			await readFile(join(import.meta.dirname, "data/courses", `${file}.json`), "utf8"),
		) as CourseFile;
		const head = await actorOf(composition, headKey);
		const courseId = await withinRights(context, head, (inner) => writeCourse(inner, course, competencies));
		const peopleOf = async (keys: readonly string[]) =>
			(await Promise.all(keys.map((key) => actorOf(composition, key)))).map(({ personId }) => personId as string);
		if (author) {
			const [personId] = await peopleOf([author]);
			await withinRights(context, head, (inner) => setAuthors(inner, courseId, [personId as string]));
		}
		const offeringId = await withinRights(context, head, async (inner) => {
			await publishCourse(inner, courseId);
			const { id } = await createOffering(inner, termOf(courseId, context.now));
			for (const personId of await peopleOf(teachers)) await addTeacher(inner, id, { personId, role: "teacher" });
			for (const personId of await peopleOf(mentors)) await addTeacher(inner, id, { personId, role: "mentor" });
			await setOfferingState(inner, id, "open");
			return id;
		});
		const teacher = await actorOf(composition, "teacher");
		await withinRights(context, teacher, (inner) => fillSeats(inner, offeringId, byGroup));
		await learnSome(context, composition, offeringId);
		await planSessions(context, composition, offeringId, turn);
	}
}

/** O*NET's skills by their code. */
async function onetSkills({ tx }: WriteContext): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select(["c.id", "c.code"])
		.where("f.code", "=", "onet-skills")
		.execute();
	return new Map(rows.map(({ id, code }) => [code, id]));
}

async function writeCourse(context: WriteContext, course: CourseFile, competencies: Map<string, string>) {
	const { code, name, summary, hours } = course;
	const { id } = await createCourse(
		context,
		courseInput.parse({
			code,
			name,
			summary,
			hours,
			competencies: Object.entries(course.competencies).map(([skill, level]) => ({
				competencyId: competencies.get(skill),
				level,
			})),
		}),
	);
	const { id: versionId } = await context.tx
		.selectFrom("course_version")
		.select("id")
		.where("course_id", "=", id)
		.executeTakeFirstOrThrow();
	const banks = new Map<string, string>();
	for (const bank of course.banks) {
		const made = await addBank(context, versionId, { name: bank.name });
		banks.set(bank.key, made.id);
		for (const { competency, points, content } of bank.questions)
			await addQuestion(
				context,
				made.id,
				questionInput.parse({ content, points, competencyId: competencies.get(competency) }),
			);
	}
	for (const unit of course.units) {
		const { id: unitId } = await addUnit(context, versionId, { title: unit.title });
		for (const { quiz, ...activity } of unit.activities) {
			const settings = quiz && {
				...quiz,
				parts: quiz.from.map(({ bank, draw }) => ({ bankId: banks.get(bank), draw: draw ?? null })),
			};
			await addActivity(context, unitId, activityInput.parse({ ...activity, quiz: settings ?? null }));
		}
	}
	return id;
}

/** A term that began four weeks ago. */
function termOf(courseId: string, now: Date) {
	const day = (from: number): string => new Date(now.getTime() + from * DAY).toISOString().slice(0, 10);
	const year = now.getFullYear();
	return offeringInput.parse({
		courseId,
		term: now.getMonth() < 7 ? `${year} 春` : `${year} 秋`,
		section: "1",
		startsOn: day(-28),
		endsOn: day(84),
		capacity: 40,
	});
}

/** The teacher's first class; without one, learners of another class by their addresses. */
async function fillSeats(context: WriteContext, offeringId: string, byGroup: boolean): Promise<void> {
	if (!byGroup) {
		const addresses = [
			emailOf("student"),
			...Array.from({ length: 12 }, (_, index) => `learner-2-${index}@demo.example`),
		];
		await enrolList(context, offeringId, addresses.join("\n"));
		return;
	}
	const { id } = await context.tx
		.selectFrom("learner_group")
		.select("id")
		.where("organisation_id", "=", context.actor.organisationId)
		.orderBy("created_at")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	await enrolGroup(context, offeringId, id);
}

/** Some of the class have read some of the pages; the student of the tour is at the second. */
async function learnSome(context: WriteContext, composition: Composition, offeringId: string): Promise<void> {
	const student = await actorOf(composition, "student");
	const pages = await context.tx
		.selectFrom("course_activity as a")
		.innerJoin("offering as o", "o.version_id", "a.version_id")
		.select("a.id")
		.where("o.id", "=", offeringId)
		.where("a.kind", "<>", "quiz")
		.orderBy("a.position")
		.execute();
	const learners = await context.tx
		.selectFrom("enrolment")
		.select("person_id")
		.where("offering_id", "=", offeringId)
		.orderBy("enrolled_at")
		.orderBy("id")
		.execute();
	for (const [index, { person_id }] of learners.entries()) {
		const learner: Actor = { ...student, personId: person_id };
		const read = person_id === student.personId ? 1 : index % (pages.length + 1);
		await withinRights(context, learner, async (inner) => {
			for (const page of pages.slice(0, read))
				await saveProgress(inner, offeringId, page.id, { position: null, done: true });
		});
	}
}
