import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { keysetPage } from "#platform/server/lists/keyset.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { evidenceGrants, grantedPeople, grantedQuery } from "../../contract-ledger.ts";
import { competencyProblem } from "../competency-problem.ts";
import { leaveGroups } from "../groups/leave-groups.ts";
import { nameOf } from "../occupation-rows.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { answersForAll } from "./ledger-policy.ts";

/** Lets a verified organisation see all of the actor's evidence, until it is taken back. */
export async function giveView(
	{ tx, actor, now, audit }: WriteContext,
	organisationId: string,
): Promise<{ id: string }> {
	const personId = actor.personId;
	if (!personId) throw notFound();
	const organisation = await tx
		.selectFrom("organisation")
		.select("id")
		.where("id", "=", organisationId)
		.where("state", "=", "verified")
		.executeTakeFirst();
	if (!organisation) throw invalid({ path: "organisationId", code: "organisation-unknown" });
	const id = newId();
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("evidence_grant")
		.values({ id, person_id: personId, organisation_id: organisationId, given_at: now })
		.onConflict((on) => on.columns(["person_id", "organisation_id"]).where("ended_at", "is", null).doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw competencyProblem("grant-given");
	audit({
		action: "competencies.evidence-view.given",
		object: { kind: "evidence_grant", id },
		organisationId,
		detail: { personId },
	});
	return { id };
}

/** Takes a view back: it ends with the organisation's next request. */
export async function takeViewBack(context: WriteContext, id: string): Promise<void> {
	const { tx, actor, now, audit } = context;
	const ended = await tx
		.updateTable("evidence_grant")
		.set({ ended_at: now })
		.where("id", "=", id)
		.where("person_id", "=", actor.personId)
		.where("ended_at", "is", null)
		.returning("organisation_id")
		.executeTakeFirst();
	if (!ended) throw notFound();
	await unsafeAsKeeper(context, () => leaveGroups(context, ended.organisation_id, actor.personId as string));
	audit({
		action: "competencies.evidence-view.taken",
		object: { kind: "evidence_grant", id },
		organisationId: ended.organisation_id,
		detail: { personId: actor.personId },
	});
}

/** Views that the actor gave, those in force first. */
export async function listMyGrants({ tx, actor }: ReadContext): Promise<z.infer<typeof evidenceGrants>> {
	const rows = await tx
		.selectFrom("evidence_grant as g")
		.innerJoin("organisation as o", "o.id", "g.organisation_id")
		.select(["g.id", "g.organisation_id", "g.given_at", "g.ended_at", "o.name_en", "o.name_zh"])
		.where("g.person_id", "=", actor.personId)
		.orderBy(sql`g.ended_at is not null`)
		.orderBy("g.given_at", "desc")
		.limit(200)
		.execute();
	return {
		items: rows.map((row) => ({
			id: row.id,
			organisation: { id: row.organisation_id, name: nameOf(row) },
			givenAt: row.given_at,
			endedAt: row.ended_at,
		})),
	};
}

/** People who let the actor's organisation see their evidence: for its owner and coordinator. */
export async function listGranted(
	{ tx, actor }: ReadContext,
	query: z.infer<typeof grantedQuery>,
): Promise<z.infer<typeof grantedPeople>> {
	if (!answersForAll(actor)) throw notFound();
	const given = tx
		.selectFrom("evidence_grant as g")
		.where("g.organisation_id", "=", actor.organisationId)
		.where("g.ended_at", "is", null);
	const rows = given
		.innerJoin("person as p", "p.id", "g.person_id")
		.select(["p.id", "p.name", "p.sample", "g.given_at as givenAt"])
		.$if(Boolean(query.q), (all) => all.where(sql<boolean>`strpos(lower(p.name), lower(${query.q})) > 0`));
	return keysetPage(
		rows as unknown as SelectQueryBuilder<never, never, { id: string; name: string; givenAt: string; sample: boolean }>,
		{
			sorts: { name: "p.name", given: "g.given_at" },
			defaultSort: "-given",
			id: "p.id",
			// Whoever gave a view is seen by those it was given to: counted without looking at the people.
			...(query.q ? { once: true } : { counted: given }),
			...query,
		},
	);
}
