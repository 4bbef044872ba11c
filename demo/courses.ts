import type { Composition } from "#app/compose.ts";
import {
	addTeacher,
	createOffering,
	enrolList,
	offeringInput,
	publishCourse,
	setAuthors,
	setOfferingState,
} from "#domains/learning/api.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { markSome } from "./assignments.ts";
import { observeSome } from "./checklists.ts";
import { onetSkills, readCourse, writeCourse } from "./course-file.ts";
import { discussSome } from "./discussions.ts";
import { learnSome } from "./learn.ts";
import { emailOf } from "./people.ts";
import { actorOf } from "./region.ts";
import { planSessions } from "./sessions.ts";
import type { Taught } from "./taught.ts";
import { nextTerm, type TermDates, thisTerm } from "./term-dates.ts";

const DAY = 86_400_000;

/** Invented courses with their content, by the use cases of those who would write, offer and learn them this term. */
export async function addCourses(
	context: WriteContext,
	composition: Composition,
	courses: readonly Taught[],
): Promise<void> {
	const known = { skills: await onetSkills(context), files: composition.files };
	const random = seededRandom(20_261_129);
	for (const taught of courses) {
		const course = await readCourse(taught.file);
		const head = await actorOf(composition, taught.head);
		const courseId = await withinRights(context, head, (inner) => writeCourse(inner, course, known));
		if (taught.author) {
			const { personId } = await actorOf(composition, taught.author);
			await withinRights(context, head, (inner) => setAuthors(inner, courseId, [personId as string]));
		}
		await withinRights(context, head, (inner) => publishCourse(inner, courseId));
		if (!taught.now) continue;
		// Who learns it came the week before the term began.
		const begun: WriteContext = { ...context, now: new Date(context.now.getTime() - 35 * DAY) };
		const { learners, far } = taught.now;
		const offeringId = await offer(begun, composition, {
			courseId,
			head,
			taught,
			learners,
			dates: thisTerm(context.now),
		});
		await learnSome(context, composition, { offeringId, course, far, random });
		await observeSome(context, composition, { offeringId, course });
		const [leader] = taught.teachers;
		if (!leader) continue;
		const markers = { teacher: leader, mentor: taught.mentors[0] };
		await markSome(context, composition, { offeringId, course, markers });
		await discussSome(context, composition, { offeringId, course, teacher: leader });
		if (taught.sessions !== undefined)
			await planSessions(context, composition, offeringId, { leader, turn: taught.sessions });
	}
}

/** Offers courses that are published in the term that follows, with those who have a seat by now. */
export async function offerNextTerm(
	context: WriteContext,
	composition: Composition,
	courses: readonly Taught[],
): Promise<void> {
	for (const taught of courses) {
		const { code } = await readCourse(taught.file);
		const head = await actorOf(composition, taught.head);
		const course = await publishedCourse(context, head, code);
		// A region that was loaded long ago may have moved on.
		if (!course) continue;
		await offer(context, composition, {
			courseId: course.id,
			head,
			taught,
			learners: taught.next,
			dates: nextTerm(context.now),
		});
	}
}

/** A course of somebody's organisation that is still published, with the number of its newest version. */
export const publishedCourse = ({ tx }: WriteContext, { organisationId }: Actor, code: string) =>
	tx
		.selectFrom("course as c")
		.innerJoin("course_version as v", "v.id", "c.current_version_id")
		.select(["c.id", "v.number"])
		.where("c.code", "=", code)
		.where("c.organisation_id", "=", organisationId)
		.where("c.state", "=", "published")
		.executeTakeFirst();

interface Offered {
	courseId: string;
	head: Actor;
	taught: Taught;
	learners: readonly string[];
	dates: TermDates;
}

/** Opens an offering of a published course with its teachers, mentors and learners. @returns its id */
export async function offer(
	context: WriteContext,
	composition: Composition,
	{ courseId, head, taught, learners, dates }: Offered,
): Promise<string> {
	const people: { personId: string; role: "teacher" | "mentor" }[] = [];
	for (const [role, keys] of [["teacher", taught.teachers] as const, ["mentor", taught.mentors] as const])
		for (const key of keys) {
			const { personId } = await actorOf(composition, key);
			people.push({ personId: personId as string, role });
		}
	return withinRights(context, head, async (inner) => {
		const { id } = await createOffering(inner, offeringInput.parse({ courseId, section: "1", capacity: 40, ...dates }));
		for (const person of people) await addTeacher(inner, id, person);
		await setOfferingState(inner, id, "open");
		// Who learns what comes before it has a seat: it ends before this begins.
		const exception = "本学期正在修读先修课程，开课前结课（样例）";
		await enrolList(inner, id, { text: learners.map(emailOf).join("\n"), exception });
		return id;
	});
}
