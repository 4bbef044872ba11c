import { Readable } from "node:stream";
import { buildGroup } from "#domains/competencies/testing/ledger.ts";
import { buildMembership, buildPerson } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { authors, courseManagers, courseWriters } from "./access.ts";
import { buildContent, buildCourse, buildOffering, buildSession, publishBuilt } from "./builders.ts";

/* From the product's table of who may do what; not from the policies. */

/** An offering of the owner's, taught by the actor where they teach and it is their own, with somebody else in it. */
async function offering(target: AccessTarget, state: "draft" | "open" = "open") {
	const { world, actor, ownerId, personId } = target;
	return world.write(async (context) => {
		const course = await buildCourse(context, {
			organisationId: ownerId,
			regionId: world.regionId,
			state: "published",
		});
		const learnerId = await buildPerson(context);
		const teaches = target.target === "own" && authors.includes(actor) && personId;
		const id = await buildOffering(context, {
			course,
			organisationId: ownerId,
			regionId: world.regionId,
			state,
			learnerIds: [learnerId],
			teacherIds: teaches ? [personId] : [],
		});
		return { id, courseId: course.id, learnerId };
	});
}

const dates = { term: "2027 spring", section: "1", startsOn: "2027-03-01", endsOn: "2027-06-30" };
const ofOffering =
	(body?: object, state: "draft" | "open" = "open") =>
	async (target: AccessTarget) => ({
		params: { id: (await offering(target, state)).id },
		...(body && { body }),
	});

/** An offering of the owner's that is open to the region, with somebody's application. */
async function askedFor(target: AccessTarget, personId?: string) {
	const { id, learnerId } = await offering(target);
	await target.world.write(async ({ tx, now }) => {
		await tx.updateTable("offering").set({ open_to: "region" }).where("id", "=", id).execute();
		await tx.deleteFrom("enrolment").where("offering_id", "=", id).execute();
		await tx
			.insertInto("seat_request")
			.values({
				offering_id: id,
				person_id: personId ?? learnerId,
				organisation_id: target.ownerId,
				school_id: target.ownerId,
				state: "applied",
				asked_at: now,
			})
			.execute();
	});
	return { id, learnerId };
}

/** Whoever else the test walks with may have become a student meanwhile: somebody new of their kind. */
const notYetStudent = ({ actor }: AccessTarget) => ({ freshPerson: actor !== "school.student" });

/** Students ask for themselves, at other schools too, and take back what they asked; those who run an offering decide. */
const seats: readonly AccessEntry[] = [
	{
		route: "learning.seats.ask",
		own: ["school.student"],
		other: ["school.student"],
		request: async (target) => ({ ...notYetStudent(target), params: { id: (await askedFor(target)).id } }),
	},
	{
		route: "learning.seats.withdraw",
		own: ["school.student"],
		other: [],
		request: async (target) => ({
			...notYetStudent(target),
			params: { id: (await askedFor(target, target.target === "own" ? target.personId : undefined)).id },
		}),
	},
	{
		route: "learning.seats.list",
		own: courseWriters,
		other: [],
		request: async (target) => ({ params: { id: (await askedFor(target)).id } }),
	},
	{
		route: "learning.seats.decide",
		own: courseWriters,
		other: [],
		request: async (target) => {
			const { id, learnerId } = await askedFor(target);
			return { params: { id, personId: learnerId }, body: { accepted: false, reason: "for others" } };
		},
	},
];

const managing: readonly AccessEntry[] = [
	{ route: "learning.offerings.edit", request: ofOffering({ ...dates, revision: 1 }) },
	{ route: "learning.offerings.state", request: ofOffering({ state: "open" }, "draft") },
	{
		route: "learning.offerings.add-teacher",
		request: async (target: AccessTarget) => {
			const { world } = target;
			const personId = await world.write(async (context) => {
				const id = await buildPerson(context);
				await buildMembership(context, {
					personId: id,
					organisationId: world.organisations.school![1],
					roles: ["teacher"],
				});
				return id;
			});
			return { ...(await ofOffering()(target)), body: { personId, role: "teacher" } };
		},
	},
	{
		route: "learning.offerings.remove-teacher",
		request: async (target: AccessTarget) => ({ params: { id: (await offering(target)).id, personId: newId() } }),
	},
].map((entry) => ({ ...entry, own: courseManagers, other: [] }));

/** A group that the actor looks after. */
const ownGroup = ({ world, organisationId, personId, ownerId }: AccessTarget): Promise<string> =>
	world.write((context) =>
		buildGroup(context, {
			organisationId: organisationId ?? ownerId,
			...(personId && { teacherId: personId }),
			learnerIds: [],
		}),
	);
/** An offering, and a group that it follows or is to follow. */
const followed = (follows: boolean) => async (target: AccessTarget) => {
	const [groupId, { id }] = [await ownGroup(target), await offering(target)];
	if (follows)
		await target.world.write(({ tx, now }) =>
			tx
				.insertInto("enrolment_rule")
				.values({ offering_id: id, group_id: groupId, organisation_id: target.ownerId, made_at: now })
				.execute(),
		);
	return { params: { id, groupId }, ...(!follows && { body: { exception: null } }) };
};

const running: readonly AccessEntry[] = [
	{ route: "learning.learners.list", request: ofOffering() },
	{
		route: "learning.learners.remove",
		request: async (target: AccessTarget) => {
			const { id, learnerId } = await offering(target);
			return { params: { id, personId: learnerId } };
		},
	},
	{ route: "learning.learners.preview", request: ofOffering({ text: "nobody@example.org" }) },
	{ route: "learning.learners.enrol", request: ofOffering({ text: "nobody@example.org" }) },
	{
		route: "learning.learners.enrol-group",
		request: async (target: AccessTarget) => {
			return { ...(await ofOffering()(target)), body: { groupId: await ownGroup(target) } };
		},
	},
	{ route: "learning.offerings.add-rule", request: followed(false) },
	{ route: "learning.offerings.remove-rule", request: followed(true) },
	{ route: "learning.offerings.code", request: ofOffering({ wanted: true }) },
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));

/** A session of an offering of the owner's that begins now. */
async function session(target: AccessTarget) {
	const { id } = await offering(target);
	return target.world.write((context) =>
		buildSession(context, { offeringId: id, organisationId: target.ownerId, startsAt: target.world.services.clock() }),
	);
}
const ofSession = (body?: object) => async (target: AccessTarget) => ({
	params: { id: await session(target) },
	...(body && { body }),
});
const place = {
	title: { en: "Session", zh: null },
	place: { en: "Room 1", zh: null },
	from: "10:00",
	until: "11:00",
};

/** Those who run the offering enter sessions, mark attendance and show its code. */
const sessions: readonly AccessEntry[] = [
	{ route: "learning.sessions.list", request: ofOffering() },
	{
		route: "learning.sessions.add",
		request: async (target: AccessTarget) => ofOffering({ ...place, day: today(target) })(target),
	},
	{ route: "learning.sessions.get", request: ofSession() },
	{
		route: "learning.sessions.edit",
		request: async (target: AccessTarget) => ofSession({ ...place, revision: 1, day: today(target) })(target),
	},
	{ route: "learning.sessions.cancel", request: ofSession({ reason: "illness" }) },
	{ route: "learning.attendance.list", request: ofSession() },
	{
		route: "learning.attendance.mark",
		request: ofSession({ marks: [{ personId: newId(), mark: "present" }] }),
	},
	{ route: "learning.attendance.code", request: ofSession() },
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));
const today = ({ world }: AccessTarget): string => world.services.clock().toISOString().slice(0, 10);

/** A session with one seat of something that the actor learns. */
const ofLearnedSession =
	(body?: object, startsIn = 3_600_000) =>
	async (target: AccessTarget) => {
		const { id } = await learned(target);
		const { world } = target;
		return {
			params: {
				id: await world.write((context) =>
					buildSession(context, {
						offeringId: id,
						organisationId: world.organisations.school![1],
						startsAt: new Date(world.services.clock().getTime() + startsIn),
						capacity: 1,
						waiting: true,
					}),
				),
			},
			...(body && { body }),
		};
	};

/** Something that the actor learns; `other`: of somebody else. */
async function learned(target: AccessTarget) {
	const { world, personId } = target;
	const file = await world.services.files.put(Readable.from([Buffer.from("content")]), 100);
	return world.write(async (context) => {
		const organisationId = world.organisations.school![1];
		const course = await buildCourse(context, { organisationId, regionId: world.regionId });
		const content = await buildContent(context, course, organisationId, {}, file);
		await publishBuilt(context, course);
		const learnerId = (target.target === "own" ? personId : undefined) ?? (await buildPerson(context));
		const id = await buildOffering(context, {
			course,
			organisationId,
			regionId: world.regionId,
			learnerIds: [learnerId],
		});
		const { id: enrolmentId } = await context.tx
			.selectFrom("enrolment")
			.select("id")
			.where("offering_id", "=", id)
			.executeTakeFirstOrThrow();
		const attemptId = newId();
		await context.tx
			.insertInto("quiz_attempt")
			.values({
				id: attemptId,
				enrolment_id: enrolmentId,
				offering_id: id,
				activity_id: content.quizId,
				person_id: learnerId,
				number: 1,
				started_at: context.now,
				paper: "[]",
				points: 0,
			})
			.execute();
		await context.tx.insertInto("quiz_key").values({ attempt_id: attemptId, questions: "[]" }).execute();
		return { id, attemptId, ...content };
	});
}
type Learned = Awaited<ReturnType<typeof learned>>;

const onLearned =
	(params: (built: Learned) => Record<string, string>, body?: object) => async (target: AccessTarget) => ({
		params: params(await learned(target)),
		...(body && { body }),
	});
const page = ({ id, pageId }: Learned) => ({ id, activityId: pageId });
const attempt = ({ attemptId }: Learned) => ({ id: attemptId });

/** Everybody may learn; nobody sees or does what is somebody else's. */
const learning: readonly AccessEntry[] = [
	{ route: "learning.mine.get", request: onLearned(({ id }) => ({ id })) },
	{ route: "learning.mine.activity", request: onLearned(page) },
	{ route: "learning.mine.file", request: onLearned(({ id, documentId }) => ({ id, activityId: documentId })) },
	{ route: "learning.mine.progress", request: onLearned(page, { done: true }) },
	{ route: "learning.mine.notes", request: onLearned(({ id }) => ({ id })) },
	{ route: "learning.mine.note", request: onLearned(page, { text: "note" }) },
	{ route: "learning.mine.withdraw", request: onLearned(({ id }) => ({ id })) },
	{ route: "learning.sessions.book", request: ofLearnedSession() },
	{ route: "learning.sessions.give-back", request: ofLearnedSession() },
	// Refused for its code, as everybody's wrong one, and not for who asks.
	{ route: "learning.attendance.check-in", request: ofLearnedSession({ code: "WRONG2" }, 0) },
	{ route: "learning.attempts.begin", request: onLearned(({ id, quizId }) => ({ id, activityId: quizId })) },
	{ route: "learning.attempts.get", request: onLearned(attempt) },
	{ route: "learning.attempts.save", request: onLearned(attempt, { answers: {} }) },
	{ route: "learning.attempts.submit", request: onLearned(attempt, { answers: {} }) },
].map((entry) => ({ ...entry, own: "signed-in" as const, other: [] }));

/** Offerings, and learning in them. */
export const offeringsAccess: readonly AccessEntry[] = [
	{ route: "learning.offerings.list", own: "signed-in" },
	{
		route: "learning.offerings.create",
		own: courseManagers,
		other: [],
		request: async (target) => ({ body: { ...dates, courseId: (await offering(target)).courseId } }),
	},
	// Opened ones are everybody's; this asks for one that is prepared.
	{ route: "learning.offerings.get", own: courseWriters, other: [], request: ofOffering(undefined, "draft") },
	...managing,
	...running,
	...seats,
	...sessions,
	// One's own, whoever it is.
	{ route: "learning.calendar.get", own: "signed-in" },
	{ route: "learning.calendar.make", own: "signed-in" },
	{ route: "learning.calendar.revoke", own: "signed-in" },
	{
		route: "learning.timetable.get",
		own: "signed-in",
		request: async () => ({ query: { from: "2026-11-01T00:00:00Z", until: "2026-12-01T00:00:00Z" } }),
	},
	{ route: "learning.mine.list", own: "signed-in" },
	{
		route: "learning.mine.join",
		own: "signed-in",
		request: async ({ world }) => {
			const code = world
				.unique()
				.toUpperCase()
				.replace(/[^A-Z0-9]/g, "");
			await world.write(async (context) => {
				const organisationId = world.organisations.school![1];
				const course = await buildCourse(context, { organisationId, regionId: world.regionId, state: "published" });
				await buildOffering(context, { course, organisationId, regionId: world.regionId, code });
			});
			return { body: { code } };
		},
	},
	...learning,
];
