import { sql } from "kysely";
import { getGroup, peopleToSee, unsafeGroupLearners, unsafeLooksAfter } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Enrolled } from "../../contract-offerings.ts";
import { knowingAnswers } from "../authoring/knows-answers.ts";
import { managing, teaching } from "../learning-policy.ts";
import { withoutLacking } from "../prerequisites/refuse-lacking.ts";
import { tellRunners } from "../seats/tell-runners.ts";
import { enrol, exceptionOf } from "./enrol.ts";
import { offeringToEnrol } from "./offering-policy.ts";

/**
 * Enrols the learners of a group that the actor sees, and from now on whoever comes to it. Who leaves the group stays
 * enrolled; who left the offering, or was taken out of it, does not come back by a rule.
 * @param exception why also those come who lack what the course requires, now and later
 */
export async function addRule(
	context: WriteContext,
	id: string,
	groupId: string,
	exception: string | null,
): Promise<Enrolled> {
	const offering = await offeringToEnrol(context, id);
	await getGroup(context, groupId);
	const { tx, actor, now } = context;
	const added = await tx
		.insertInto("enrolment_rule")
		.values({
			offering_id: id,
			group_id: groupId,
			organisation_id: offering.organisation_id,
			made_by: actor.personId,
			made_at: now,
			exception,
		})
		.onConflict((on) =>
			exception === null
				? on.doNothing()
				: on.columns(["offering_id", "group_id"]).doUpdateSet({ exception, made_by: actor.personId }),
		)
		.returning("group_id")
		.executeTakeFirst();
	if (added)
		context.audit({
			action: "learning.offering.rule-made",
			object: { kind: "offering", id },
			organisationId: offering.organisation_id,
			// The reason stays with the rule: it speaks of people, and this record outlives their erasure.
			detail: { groupId, ...(exception && { exception: true }) },
		});
	return follow(context, offering, groupId, null);
}

/** Nobody more comes by the rule; who came stays. */
export async function removeRule(context: WriteContext, id: string, groupId: string): Promise<void> {
	const { organisation_id: organisationId } = await offeringToEnrol(context, id);
	const removed = await context.tx
		.deleteFrom("enrolment_rule")
		.where("offering_id", "=", id)
		.where("group_id", "=", groupId)
		.returning("group_id")
		.executeTakeFirst();
	if (!removed) throw notFound();
	context.audit({
		action: "learning.offering.rule-ended",
		object: { kind: "offering", id },
		organisationId,
		detail: { groupId },
	});
}

type Offering = Awaited<ReturnType<typeof offeringToEnrol>>;

/**
 * Gives what seats there are to those of a group who never had one, in the order in which they came to it.
 * @param newcomers who came just now, where nobody is looking on; null: whoever makes the rule reads at once who is left out
 */
async function follow(
	context: WriteContext,
	offering: Omit<Offering, "answers" | "teaches">,
	groupId: string,
	newcomers: ReadonlySet<string> | null,
): Promise<Enrolled> {
	const { exception, made_by } = await context.tx
		.selectFrom("enrolment_rule")
		.select(["exception", "made_by"])
		.where("offering_id", "=", offering.id)
		.where("group_id", "=", groupId)
		.executeTakeFirstOrThrow();
	const learners = await unsafeGroupLearners(context, groupId);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			select person_id from enrolment where offering_id = ${offering.id}
			union select person_id from offering_teacher where offering_id = ${offering.id} and ended_at is null
		`.execute(context.tx),
	);
	const known = await knowingAnswers(context, offering.course_id, learners);
	for (const { person_id } of rows) known.add(person_id);
	const fresh = learners.filter((id) => !known.has(id));
	const seen = newcomers ? await seenByMaker(context, groupId, made_by, fresh) : await peopleToSee(context, fresh);
	const { ready: wanted, excepted, ...left } = await withoutLacking(context, offering, fresh, { exception, seen });
	const seats = offering.capacity === null ? wanted.length : Math.max(0, offering.capacity - offering.taken);
	const came = await enrol(context, offering, wanted.slice(0, seats), "rule", exceptionOf(exception, excepted));
	const without = wanted.length - Math.min(seats, wanted.length);
	if (without > 0) await tellRunners(context, offering, "learning.rule-without-seat", { count: String(without) });
	// Of those who came just now: of the others it was told when they came.
	const kept = fresh.filter((id) => newcomers?.has(id) && !wanted.includes(id)).length;
	if (kept > 0) await tellRunners(context, offering, "learning.rule-lacking", { count: String(kept) });
	return { enrolled: came, ...left };
}

/** A rule sees with the eyes of who made it: of a group that they look after no more, it looks nothing up. */
const seenByMaker = async (
	context: WriteContext,
	groupId: string,
	maker: string | null,
	learners: readonly string[],
): Promise<ReadonlySet<string>> =>
	new Set(maker !== null && (await unsafeLooksAfter(context, groupId, maker)) ? learners : []);

/**
 * A rule about a group of another organisation speaks for who made it: it ends once they run the offering no more, or work
 * no more where the group is.
 */
async function endOrphans(context: WriteContext, groupId: string, groupOf: string): Promise<void> {
	const { rows } = await sql<{ offering_id: string; organisation_id: string }>`
		delete from enrolment_rule r using offering o
		where r.group_id = ${groupId} and o.id = r.offering_id and o.organisation_id <> ${groupOf}
			and not (exists (select from membership m where m.person_id = r.made_by and m.organisation_id = ${groupOf}
					and m.ended_at is null and m.roles && ${[...managing, ...teaching]}::text[])
				and exists (select from offering_teacher t where t.offering_id = o.id and t.person_id = r.made_by
					and t.ended_at is null))
		returning r.offering_id, r.organisation_id`.execute(context.tx);
	for (const { offering_id, organisation_id } of rows)
		context.audit({
			action: "learning.offering.rule-ended",
			object: { kind: "offering", id: offering_id },
			organisationId: organisation_id,
			detail: { groupId, because: "maker-gone" },
		});
}

/** Lets a group's newcomers into the offerings that follow it. */
export const enrolByRule: Listener = {
	name: "learning.enrol-by-rule",
	events: ["competencies.group.learners-added"],
	async handle(context, { payload }) {
		const { groupId, organisationId, personIds } = payload as {
			groupId: string;
			organisationId: string;
			/** Left out where a group was opened again: nobody came just now. */
			personIds?: string[];
		};
		await endOrphans(context, groupId, organisationId);
		const offerings = await context.tx
			.selectFrom("offering as o")
			.selectAll("o")
			.where("o.state", "<>", "closed")
			.where("o.ends_at", ">", context.now.toISOString())
			.where((where) =>
				where.exists(
					where
						.selectFrom("enrolment_rule as r")
						.select("r.group_id")
						.whereRef("r.offering_id", "=", "o.id")
						.where("r.group_id", "=", groupId),
				),
			)
			.orderBy("o.id")
			.forNoKeyUpdate("o")
			.execute();
		for (const offering of offerings) await follow(context, offering, groupId, new Set(personIds ?? []));
	},
};
