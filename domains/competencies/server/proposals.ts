import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { competencyContent, type newProposal, type proposal, type proposalDecision } from "../contract-frameworks.ts";
import { contentsOf, differences } from "./competency-content.ts";
import { competencyProblem } from "./competency-problem.ts";
import { frameworkAbilities, frameworkFor, visibleFramework, visibleProposals } from "./framework-policy.ts";
import { nameOf } from "./occupation-rows.ts";
import { addCompetency, editCompetency } from "./save-competency.ts";

type Proposal = z.infer<typeof proposal>;

/** What a teacher or mentor would change: kept as it is until the owner decides. */
export async function proposeChange(
	context: WriteContext,
	frameworkId: string,
	{ competencyId, content, reason }: z.infer<typeof newProposal>,
): Promise<{ id: string }> {
	const framework = await frameworkFor(context, frameworkId, "propose");
	const { tx, actor, now } = context;
	if (competencyId) {
		const known = await tx
			.selectFrom("competency")
			.select("id")
			.where("id", "=", competencyId)
			.where("framework_id", "=", framework.id)
			.executeTakeFirst();
		if (!known) throw notFound();
	}
	const id = newId();
	await tx
		.insertInto("framework_proposal")
		.values({
			id,
			framework_id: framework.id,
			competency_id: competencyId,
			content: JSON.stringify(content),
			reason,
			person_id: actor.personId,
			organisation_id: actor.organisationId as string,
			created_at: now,
		})
		.execute();
	context.audit({
		action: "competencies.proposal.made",
		object: { kind: "framework_proposal", id },
		detail: { frameworkId: framework.id, competencyId },
	});
	await context.emit("competencies.proposal.made", { proposalId: id, frameworkId: framework.id });
	return { id };
}

/** Takes a proposal over into the framework, or turns it down; the proposer is told. */
export async function decideProposal(
	context: WriteContext,
	id: string,
	{ accept, answer }: z.infer<typeof proposalDecision>,
): Promise<void> {
	const found = await openProposal(context, id, "decide");
	const content = competencyContent.parse(found.content);
	if (accept && found.competency_id) {
		const framework = await frameworkFor(context, found.framework_id, "decide");
		await editCompetency(context, found.competency_id, { ...content, revision: framework.revision });
	} else if (accept) await addCompetency(context, found.framework_id, content);
	await context.tx
		.updateTable("framework_proposal")
		.set({
			state: accept ? "accepted" : "refused",
			answer,
			decided_by: context.actor.personId,
			decided_at: context.now,
		})
		.where("id", "=", id)
		.execute();
	context.audit({
		action: `competencies.proposal.${accept ? "accepted" : "refused"}`,
		object: { kind: "framework_proposal", id },
		detail: { frameworkId: found.framework_id },
	});
	if (found.person_id) {
		await context.notify({
			personId: found.person_id,
			kind: "competencies.proposal-decided",
			params: { accepted: String(accept), name: content.name.zh ?? content.name.en ?? "" },
			page: `/frameworks/${found.framework_id}`,
		});
	}
}

export async function withdrawProposal(context: WriteContext, id: string): Promise<void> {
	const found = await openProposal(context, id, "withdraw");
	await context.tx.updateTable("framework_proposal").set({ state: "withdrawn" }).where("id", "=", found.id).execute();
	context.audit({ action: "competencies.proposal.withdrawn", object: { kind: "framework_proposal", id: found.id } });
}

/** @throws Problem not-found, competencies/proposal-decided */
async function openProposal(context: WriteContext, id: string, step: "decide" | "withdraw") {
	const seen = await context.tx
		.selectFrom("framework_proposal")
		.select("framework_id")
		.where("id", "=", id)
		.executeTakeFirst();
	if (!seen) throw notFound();
	await frameworkFor(context, seen.framework_id, step === "decide" ? "decide" : "propose");
	// Behind the framework's lock, so that of two decisions one comes second.
	const found = await context.tx
		.selectFrom("framework_proposal")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	if (step === "withdraw" && found.person_id !== context.actor.personId) throw notFound();
	if (found.state !== "open") throw competencyProblem("proposal-decided", { state: found.state });
	return found;
}

/** Proposals of a framework, open ones first, each compared with the competency as it is now. */
export async function listProposals(context: ReadContext, frameworkId: string): Promise<Proposal[]> {
	const framework = await visibleFramework(context, frameworkId);
	const abilities = frameworkAbilities(context.actor, framework);
	const decides = abilities.includes("decide");
	if (!decides && !abilities.includes("propose")) throw notFound();
	const rows = await context.tx
		.selectFrom("framework_proposal")
		.leftJoin("competency as c", "c.id", "framework_proposal.competency_id")
		.leftJoin("person as p", "p.id", "framework_proposal.person_id")
		.selectAll("framework_proposal")
		.select(["c.name_en", "c.name_zh", "p.name as person_name"])
		.where("framework_proposal.framework_id", "=", framework.id)
		.where(visibleProposals(context, decides))
		.orderBy((is) => is("framework_proposal.state", "=", "open"), "desc")
		.orderBy("framework_proposal.created_at", "desc")
		.limit(200)
		.execute();
	const now = await contentsOf(
		context,
		rows.flatMap(({ competency_id }) => competency_id ?? []),
	);
	return rows.map((row) => {
		const content = competencyContent.parse(row.content);
		const open = row.state === "open";
		return {
			id: row.id,
			competency: row.competency_id ? { id: row.competency_id, name: nameOf(row) } : null,
			content,
			changes: differences((row.competency_id && now.get(row.competency_id)) || null, content),
			reason: row.reason,
			person: row.person_name,
			state: row.state as Proposal["state"],
			answer: row.answer,
			createdAt: row.created_at,
			decidedAt: row.decided_at,
			abilities: [
				...(open && decides ? (["decide"] as const) : []),
				...(open && row.person_id === context.actor.personId ? (["withdraw"] as const) : []),
			],
		};
	});
}
