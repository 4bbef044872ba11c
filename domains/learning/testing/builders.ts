import { buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { buildPerson } from "#domains/organisations/testing/builders.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { Assessed } from "../assessed.ts";
import type { AssignmentSettings } from "../contract-assignments.ts";
import type { QuizSettings } from "../contract-content.ts";
import type { QuestionContent } from "../contract-questions.ts";
import type { Audience } from "../contract-seats.ts";

/** Builders of this domain's rows, for tests. They write what use cases would, without their checks; a system's context. */

export interface NewCourse {
	organisationId: string;
	regionId: string;
	authorId?: string | undefined;
	state?: "draft" | "published";
	/** What it develops, at level 3; default: a competency of its own. */
	competencyIds?: readonly string[];
	/** How often it assesses each of them; default: as often as is needed to demonstrate it. */
	assessed?: Assessed;
}

export interface BuiltCourse {
	id: string;
	versionId: string;
	competencyIds: readonly string[];
}

export async function buildCourse(context: WriteContext, part: NewCourse): Promise<BuiltCourse> {
	const { tx, now } = context;
	const { organisationId, regionId, authorId, state = "draft", assessed = { quizzes: 0, marked: 2 } } = part;
	const [id, versionId] = [newId(), newId()];
	const competencyIds = part.competencyIds ?? (await buildCompetencies(context, { skills: 1, technologies: 0 })).ids;
	const owned = { course_id: id, organisation_id: organisationId };
	await tx
		.insertInto("course")
		.values({
			id,
			organisation_id: organisationId,
			region_id: regionId,
			code: id,
			name_en: "Course",
			name_zh: "课程",
			created_at: now,
			updated_at: now,
		})
		.execute();
	await tx
		.insertInto("course_version")
		.values({ id: versionId, ...owned, number: 1, created_at: now })
		.execute();
	if (competencyIds.length > 0)
		await tx
			.insertInto("course_competency")
			.values(
				competencyIds.map((competency_id) => ({
					...owned,
					version_id: versionId,
					competency_id,
					level: 3,
					...assessed,
				})),
			)
			.execute();
	if (authorId)
		await tx
			.insertInto("course_author")
			.values({ ...owned, person_id: authorId, since: now })
			.execute();
	if (state === "published") await publishBuilt(context, { id, versionId });
	return { id, versionId, competencyIds };
}

/** Freezes what was built, once its content is in. */
export async function publishBuilt(
	{ tx, now }: WriteContext,
	{ id, versionId }: Pick<BuiltCourse, "id" | "versionId">,
): Promise<void> {
	await tx.updateTable("course_competency").set({ since: now }).where("version_id", "=", versionId).execute();
	await tx
		.updateTable("course_version")
		.set({ state: "published", published_at: now })
		.where("id", "=", versionId)
		.execute();
	await tx
		.updateTable("course")
		.set({ state: "published", current_version_id: versionId })
		.where("id", "=", id)
		.execute();
}

export interface BuiltContent {
	versionId: string;
	unitId: string;
	pageId: string;
	documentId: string;
	quizId: string;
	bankId: string;
	/** A bank without questions that no quiz draws from. */
	sparedBankId: string;
	questionIds: readonly string[];
}

const inEnglish = (text: string) => ({ en: text, zh: null });

/** Four questions whose right answers are known; the first two about the first competency. */
const someQuestions: readonly QuestionContent[] = [
	{
		kind: "single",
		prompt: inEnglish("Which?"),
		explanation: inEnglish("Because."),
		options: [
			{ id: "a", text: inEnglish("wrong") },
			{ id: "b", text: inEnglish("right") },
		],
		right: "b",
	},
	{ kind: "numeric", prompt: inEnglish("1 + 1"), explanation: none(), value: 2, tolerance: 0, unit: null },
	{ kind: "short", prompt: inEnglish("Secret?"), explanation: none(), accepted: ["sesame"] },
	{
		kind: "ordering",
		prompt: inEnglish("Order"),
		explanation: none(),
		items: ["1", "2", "3"].map((id) => ({ id, text: inEnglish(`step ${id}`) })),
	},
];

function none() {
	return { en: null, zh: null };
}

/** One unit with a page, a document and a quiz of four questions, in a draft. */
export async function buildContent(
	{ tx, now }: WriteContext,
	{ id, versionId, competencyIds }: BuiltCourse,
	organisationId: string,
	settings: Partial<QuizSettings> = {},
	file?: { sha256: string; size: number },
): Promise<BuiltContent> {
	const owned = { version_id: versionId, course_id: id, organisation_id: organisationId };
	const [unitId, pageId, documentId, quizId, bankId, sparedBankId] = Array.from({ length: 6 }, newId) as string[];
	const fileId = newId();
	await tx
		.insertInto("stored_file")
		.values({
			id: fileId,
			sha256: file?.sha256 ?? "0".repeat(64),
			size: file?.size ?? 1,
			name: "handout.pdf",
			media_type: "application/pdf",
			purpose: "upload",
			created_at: now,
		})
		.execute();
	await tx
		.insertInto("course_unit")
		.values({ id: unitId as string, ...owned, position: 1, title_en: "Unit" })
		.execute();
	await tx
		.insertInto("question_bank")
		.values([
			{ id: bankId as string, ...owned, position: 1, name_en: "Bank" },
			{ id: sparedBankId as string, ...owned, position: 2, name_en: "Spared" },
		])
		.execute();
	const questionIds = someQuestions.map(() => newId());
	await tx
		.insertInto("question")
		.values(
			someQuestions.map((content, index) => ({
				id: questionIds[index] as string,
				bank_id: bankId as string,
				...owned,
				position: index + 1,
				kind: content.kind,
				content: JSON.stringify(content),
				points: 1,
				competency_id: index < 2 ? (competencyIds[0] ?? null) : null,
				updated_at: now,
			})),
		)
		.execute();
	const quiz: QuizSettings = {
		parts: [{ bankId: bankId as string, questionIds: null, draw: null }],
		timeLimit: null,
		attempts: null,
		counts: "best",
		shuffle: true,
		show: "after-submit",
		passMark: 60,
		...settings,
	};
	const activity = { unit_id: unitId as string, ...owned, updated_at: now };
	await tx
		.insertInto("course_activity")
		.values([
			{ ...activity, id: pageId as string, position: 1, kind: "page", title_en: "Page", body_en: "<p>Text</p>" },
			{ ...activity, id: documentId as string, position: 2, kind: "document", title_en: "Document", file_id: fileId },
			{ ...activity, id: quizId as string, position: 3, kind: "quiz", title_en: "Quiz", quiz: JSON.stringify(quiz) },
		])
		.execute();
	return {
		versionId,
		unitId: unitId as string,
		pageId: pageId as string,
		documentId: documentId as string,
		quizId: quizId as string,
		bankId: bankId as string,
		sparedBankId: sparedBankId as string,
		questionIds,
	};
}

export interface NewOffering {
	course: BuiltCourse;
	organisationId: string;
	regionId: string;
	state?: "draft" | "open" | "closed";
	capacity?: number;
	openTo?: Audience;
	code?: string;
	teacherIds?: readonly string[];
	learnerIds?: readonly string[];
	online?: boolean;
	placeId?: string;
	language?: "en" | "zh";
	/** Default: from a week ago, for four weeks. */
	startsAt?: Date;
	endsAt?: Date;
}

const DAY = 86_400_000;

/** An offering of a published course. */
export async function buildOffering({ tx, now }: WriteContext, part: NewOffering): Promise<string> {
	const { course, organisationId, regionId, teacherIds = [], learnerIds = [] } = part;
	const id = newId();
	const startsAt = part.startsAt ?? new Date(now.getTime() - 7 * DAY);
	const endsAt = part.endsAt ?? new Date(now.getTime() + 21 * DAY);
	const owned = { offering_id: id, organisation_id: organisationId };
	await tx
		.insertInto("offering")
		.values({
			id,
			course_id: course.id,
			version_id: course.versionId,
			organisation_id: organisationId,
			region_id: regionId,
			term: "2026 autumn",
			section: id,
			starts_on: startsAt.toISOString().slice(0, 10),
			ends_on: endsAt.toISOString().slice(0, 10),
			time_zone: "Asia/Shanghai",
			starts_at: startsAt,
			ends_at: endsAt,
			capacity: part.capacity ?? null,
			open_to: part.openTo ?? "invited",
			online: part.online ?? false,
			place_id: part.placeId ?? null,
			language: part.language ?? null,
			taken: learnerIds.length,
			state: part.state ?? "open",
			created_at: now,
			updated_at: now,
		})
		.execute();
	if (part.code)
		await tx
			.insertInto("offering_code")
			.values({ ...owned, code: part.code, made_at: now })
			.execute();
	if (teacherIds.length > 0)
		await tx
			.insertInto("offering_teacher")
			.values(teacherIds.map((person_id) => ({ ...owned, person_id, role: "teacher", since: now })))
			.execute();
	if (learnerIds.length > 0)
		await tx
			.insertInto("enrolment")
			.values(
				learnerIds.map((person_id) => ({
					id: newId(),
					...owned,
					person_id,
					version_id: course.versionId,
					via: "list",
					enrolled_at: now,
				})),
			)
			.execute();
	return id;
}

export interface NewSession {
	offeringId: string;
	organisationId: string;
	/** It takes two hours. */
	startsAt: Date;
	capacity?: number;
	/** Somebody else waits for a seat, which are booked however few learn. */
	waiting?: boolean;
	leaderIds?: readonly string[];
}

export async function buildSession(context: WriteContext, part: NewSession): Promise<string> {
	const { offeringId, organisationId, startsAt, capacity = null, leaderIds = [] } = part;
	const { tx, now } = context;
	const id = newId();
	const { taken } = await tx
		.selectFrom("offering")
		.select("taken")
		.where("id", "=", offeringId)
		.executeTakeFirstOrThrow();
	await tx
		.insertInto("class_session")
		.values({
			id,
			offering_id: offeringId,
			organisation_id: organisationId,
			title_en: "Session",
			title_zh: "课次",
			place_en: "Room 1",
			starts_at: startsAt,
			ends_at: new Date(startsAt.getTime() + 7_200_000),
			capacity,
			booking: capacity !== null && (part.waiting === true || capacity < taken),
			created_at: now,
			updated_at: now,
		})
		.execute();
	await tx
		.insertInto("session_secret")
		.values({ session_id: id, secret: Buffer.from(id) })
		.execute();
	if (part.waiting) {
		const personId = await buildPerson(context);
		await tx
			.insertInto("session_booking")
			.values({ session_id: id, person_id: personId, offering_id: offeringId, state: "waiting", asked_at: now })
			.execute();
	}
	if (leaderIds.length > 0)
		await tx
			.insertInto("session_leader")
			.values(leaderIds.map((person_id) => ({ session_id: id, person_id, offering_id: offeringId })))
			.execute();
	return id;
}

/** An assignment in a unit of a draft, with a row of its rubric for each competency of the course. */
export async function buildAssignment(
	{ tx, now }: WriteContext,
	{ id, versionId, competencyIds }: BuiltCourse,
	place: { unitId: string; organisationId: string; activityId?: string; position?: number },
	settings: Partial<AssignmentSettings> = {},
): Promise<string> {
	const { unitId, organisationId, activityId = newId(), position = 4 } = place;
	const assignment: AssignmentSettings = {
		text: true,
		link: true,
		files: 2,
		fileKinds: ["document"],
		rubric: competencyIds.map((competencyId) => ({ competencyId, weight: 1, levels: [] })),
		points: 100,
		late: { rule: "refuse" },
		takeBack: true,
		anonymous: false,
		markers: 1,
		allowedDifference: 1,
		team: false,
		...settings,
	};
	await tx
		.insertInto("course_activity")
		.values({
			id: activityId,
			unit_id: unitId,
			version_id: versionId,
			course_id: id,
			organisation_id: organisationId,
			position,
			kind: "assignment",
			title_en: "Assignment",
			body_en: "<p>Do it.</p>",
			assignment: JSON.stringify(assignment),
			updated_at: now,
		})
		.execute();
	return activityId;
}
