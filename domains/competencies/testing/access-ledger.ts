import { newId } from "#platform/server/id.ts";
import { type AccessEntry, type AccessTarget, type ActorKey, ownersAndCoordinators } from "#platform/testing/access.ts";
import { buildCompetencies, buildGroup } from "./ledger.ts";

/** From the product's table, row "a person's evidence": by duty … */
const teaching: readonly ActorKey[] = [
	"school.programme_head",
	"school.teacher",
	"enterprise.mentor",
	"practice_site.mentor",
];
/** … by grant: owner and coordinator of any organisation … */
const managing = ownersAndCoordinators;
const managingGroups = managing.filter((key) => /^(school|enterprise|practice_site)\./.test(key));
const nobody: readonly ActorKey[] = [];

/**
 * Somebody with one entry of evidence, to whom the actor stands as the table says: looked after by them (teachers), or
 * letting the actor's organisation see it. `other`: of the same, somebody else's learner, and a view that was taken back.
 */
async function learner({ world, personId, organisationId, target, ownerId }: AccessTarget) {
	const [learnerId, evidenceId] = [newId(), newId()];
	await world.write(async (context) => {
		const { tx, now } = context;
		await tx
			.insertInto("person")
			.values({ id: learnerId, email: `${learnerId}@example.org`, name: "Learner" })
			.execute();
		await tx
			.insertInto("evidence_grant")
			.values({
				id: newId(),
				person_id: learnerId,
				organisation_id: organisationId ?? ownerId,
				given_at: now,
				ended_at: target === "other" ? now : null,
			})
			.execute();
		if (organisationId)
			await buildGroup(context, {
				organisationId,
				...(target === "own" && personId && { teacherId: personId }),
				learnerIds: [learnerId],
			});
	});
	return { learnerId, evidenceId };
}

const competency = async ({ world }: AccessTarget) =>
	(await world.write((context) => buildCompetencies(context, { skills: 1, technologies: 0 }))).ids[0] as string;

const ofLearner = async (target: AccessTarget) => ({ params: { id: (await learner(target)).learnerId } });
const seeing = [...teaching, ...managing];

/** An entry that the actor issued about somebody; `other`: one of another organisation. */
async function issued(target: AccessTarget, { by = target.personId } = {}) {
	const { learnerId, evidenceId } = await learner(target);
	const competencyId = await competency(target);
	await target.world.write(({ tx, now }) =>
		tx
			.insertInto("evidence")
			.values({
				id: evidenceId,
				action: "recorded",
				person_id: learnerId,
				competency_id: competencyId,
				kind: "graded",
				level: 3,
				at: now,
				recorded_at: now,
				issuer_organisation_id: target.ownerId,
				issuer_person_id: (target.target === "own" ? by : undefined) ?? null,
			})
			.execute(),
	);
	return { learnerId, evidenceId };
}

/** An entry about the actor (or somebody else), with a dispute of theirs if wanted. */
async function aboutActor(target: AccessTarget, disputed: boolean) {
	const { world, personId, ownerId } = target;
	const { learnerId, evidenceId } = await learner(target);
	const [competencyId, disputeId] = [await competency(target), newId()];
	const subject = (target.target === "own" ? personId : undefined) ?? learnerId;
	await world.write(async ({ tx, now }) => {
		await tx
			.insertInto("evidence")
			.values({
				id: evidenceId,
				action: "recorded",
				person_id: subject,
				competency_id: competencyId,
				kind: "graded",
				level: 3,
				at: now,
				recorded_at: now,
				issuer_organisation_id: ownerId,
			})
			.execute();
		if (disputed)
			await tx
				.insertInto("evidence_dispute")
				.values({
					id: disputeId,
					evidence_id: evidenceId,
					person_id: subject,
					organisation_id: ownerId,
					reason: "asked for by the access test",
					opened_at: now,
				})
				.execute();
	});
	return { evidenceId, disputeId };
}

const reason = "asked for by the access test";

async function group({ world, personId, organisationId, ownerId, target }: AccessTarget) {
	return world.write((context) =>
		buildGroup(context, {
			organisationId: target === "own" ? (organisationId ?? ownerId) : ownerId,
			...(target === "own" && personId && { teacherId: personId }),
			learnerIds: [],
		}),
	);
}
const ofGroup = async (target: AccessTarget) => ({ params: { id: await group(target) } });
const groupBody = { name: { en: "Class", zh: null }, occupationId: null, learnerIds: [], teacherIds: [] };

export const ledgerAccess: readonly AccessEntry[] = [
	{ route: "competencies.attainment.get", own: seeing, other: nobody, request: ofLearner },
	{
		route: "competencies.attainment.gap",
		own: seeing,
		other: nobody,
		request: async (target) => {
			const id = newId();
			await target.world.write(({ tx }) =>
				tx.insertInto("occupation").values({ id, system: "onet", code: id, name_en: "Occupation" }).execute(),
			);
			return { params: { id: (await learner(target)).learnerId, occupationId: id } };
		},
	},
	{
		route: "competencies.attainment.history",
		own: seeing,
		other: nobody,
		request: async (target) => ({
			params: { id: (await learner(target)).learnerId, competencyId: await competency(target) },
		}),
	},
	{ route: "competencies.evidence.list", own: seeing, other: nobody, request: ofLearner },
	{
		route: "competencies.evidence.declare",
		own: "signed-in",
		request: async (target) => ({ body: { competencyId: await competency(target), level: 2 } }),
	},
	{
		route: "competencies.evidence.record",
		own: seeing,
		other: nobody,
		request: async (target) => ({
			...(await ofLearner(target)),
			body: { competencyId: await competency(target), kind: "graded", level: 2 },
		}),
	},
	{
		route: "competencies.evidence.correct",
		own: seeing,
		other: nobody,
		request: async (target) => ({
			params: { id: (await issued(target)).evidenceId },
			body: { level: 2, reason },
		}),
	},
	{
		route: "competencies.evidence.withdraw",
		own: seeing,
		other: nobody,
		request: async (target) => ({ params: { id: (await issued(target)).evidenceId }, body: { reason } }),
	},
	{ route: "competencies.grants.list", own: "signed-in" },
	{
		route: "competencies.grants.give",
		own: "signed-in",
		request: async ({ world }) => {
			const id = newId();
			await world.write(({ tx, now }) =>
				tx
					.insertInto("organisation")
					.values({
						id,
						region_id: world.regionId,
						kind: "enterprise",
						name_en: "Firm",
						state: "verified",
						created_at: now,
						updated_at: now,
					})
					.execute(),
			);
			return { body: { organisationId: id } };
		},
	},
	{
		route: "competencies.grants.take",
		own: "signed-in",
		other: nobody,
		request: async ({ world, personId, target, ownerId }) => {
			const [id, somebody] = [newId(), newId()];
			await world.write(async ({ tx, now }) => {
				await tx
					.insertInto("person")
					.values({ id: somebody, email: `${somebody}@example.org`, name: "Somebody" })
					.execute();
				await tx
					.deleteFrom("evidence_grant")
					.where("person_id", "=", personId ?? somebody)
					.execute();
				await tx
					.insertInto("evidence_grant")
					.values({
						id,
						person_id: (target === "own" ? personId : undefined) ?? somebody,
						organisation_id: ownerId,
						given_at: now,
					})
					.execute();
			});
			return { params: { id } };
		},
	},
	{ route: "competencies.grants.people", own: managing },
	{
		route: "competencies.disputes.open",
		own: "signed-in",
		other: nobody,
		request: async (target) => ({
			params: { id: (await aboutActor(target, false)).evidenceId },
			body: { reason },
		}),
	},
	{ route: "competencies.disputes.list", own: "signed-in", request: async () => ({ query: { side: "mine" } }) },
	{
		route: "competencies.disputes.answer",
		own: seeing,
		other: nobody,
		request: async (target) => {
			const { learnerId, evidenceId } = await issued(target);
			const id = newId();
			await target.world.write(({ tx, now }) =>
				tx
					.insertInto("evidence_dispute")
					.values({
						id,
						evidence_id: evidenceId,
						person_id: learnerId,
						organisation_id: target.ownerId,
						issuer_person_id: (target.target === "own" ? target.personId : undefined) ?? null,
						reason,
						opened_at: now,
					})
					.execute(),
			);
			return { params: { id }, body: { outcome: "upheld", answer: reason } };
		},
	},
	{
		route: "competencies.disputes.drop",
		own: "signed-in",
		other: nobody,
		request: async (target) => ({ params: { id: (await aboutActor(target, true)).disputeId } }),
	},
	{ route: "competencies.groups.mine", own: "signed-in" },
	{ route: "competencies.groups.list", own: [...managingGroups, ...teaching] },
	{
		route: "competencies.groups.people",
		own: managingGroups,
		request: async () => ({ query: { as: "learner" } }),
	},
	{ route: "competencies.groups.create", own: managingGroups, request: async () => ({ body: groupBody }) },
	{ route: "competencies.groups.get", own: [...managingGroups, ...teaching], other: nobody, request: ofGroup },
	{
		route: "competencies.groups.edit",
		own: managingGroups,
		other: nobody,
		request: async (target) => ({ ...(await ofGroup(target)), body: { ...groupBody, revision: 1 } }),
	},
	{ route: "competencies.groups.close", own: managingGroups, other: nobody, request: ofGroup },
	{ route: "competencies.groups.reopen", own: managingGroups, other: nobody, request: ofGroup },
	{ route: "competencies.groups.figures", own: [...managingGroups, ...teaching], other: nobody, request: ofGroup },
	{
		route: "competencies.groups.learners",
		own: teaching,
		other: nobody,
		// `other`: of the actor's own organisation, given to somebody else.
		request: async ({ world, personId, organisationId, ownerId, target }) => ({
			params: {
				id: await world.write((context) =>
					buildGroup(context, {
						organisationId: organisationId ?? ownerId,
						...(target === "own" && personId && { teacherId: personId }),
						learnerIds: [],
					}),
				),
			},
		}),
	},
	{
		route: "competencies.groups.record",
		own: [...managingGroups, ...teaching],
		other: nobody,
		request: async (target) => ({
			body: {
				competencyId: await competency(target),
				kind: "graded",
				entries: [{ personId: (await learner(target)).learnerId, level: 2 }],
			},
		}),
	},
];
