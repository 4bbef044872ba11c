import { sql } from "kysely";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { writersOf } from "../plans/plan-notices.ts";
import { nameOf, namesTold } from "./proposal-notices.ts";

/** Tells who writes the plan, and who had proposed it as long as they are there, that it is taken back. */
export const tellOfWithdrawn: Listener = {
	name: "programmes.tell-of-withdrawn",
	events: ["programmes.proposal.withdrawn"],
	async handle(context, event) {
		const { planId, sources } = event.payload as { planId: string; sources: string[] };
		// The newest version: whoever writes the plan has it before them.
		const plan = await context.tx
			.selectFrom("plan_version")
			.select(["id", "plan_id", "name_en", "name_zh", "organisation_id", "programme_id", "party_ids"])
			.where("plan_id", "=", planId)
			.orderBy("number", "desc")
			.executeTakeFirst();
		if (!plan) return;
		const writers = await writersOf(context, plan);
		const kind = "programmes.changes-withdrawn";
		await context.notifyAll({
			personIds: writers.filter((person) => person !== event.actorId),
			kind,
			params: { plan: nameOf(plan), count: String(sources.length) },
			page: `/training-plans/${plan.id}`,
		});
		const { rows } = await sql<Proposer>`
			select s.person_id, s.organisation_id, (array_agg(s.need_id order by s.added_at))[1] as need_id,
				count(*)::int as count
			from proposal_source s join membership m on m.person_id = s.person_id
				and m.organisation_id = s.organisation_id and m.ended_at is null
			where s.id = any (${sources}::uuid[]) group by s.person_id, s.organisation_id`.execute(context.tx);
		const told = await namesTold(context, plan);
		for (const { person_id, organisation_id, need_id, count } of rows) {
			const version = told(organisation_id);
			if (!version || person_id === event.actorId || writers.includes(person_id)) continue;
			await context.notifyAll({
				personIds: [person_id],
				kind,
				params: { plan: nameOf(version), count: String(count) },
				page: need_id ? `/needs/${need_id}` : `/training-plans/${version.id}`,
			});
		}
	},
};

interface Proposer {
	person_id: string;
	organisation_id: string;
	need_id: string | null;
	count: number;
}
