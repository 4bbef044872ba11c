import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { myGroups } from "../../contract-groups.ts";
import { unsafeAsKeeper } from "../ledger/keep-attainment.ts";
import { learnsAt, teachesAt } from "./group-policy.ts";

/** Open groups that the actor is in, and who looks after them: who sees the actor's competencies by duty. */
export async function listMyGroups(context: ReadContext): Promise<z.infer<typeof myGroups>> {
	const { tx, actor } = context;
	// Names of an organisation's people, also for somebody who acts for no organisation at the moment.
	const { rows } = await unsafeAsKeeper(context, () =>
		sql<z.infer<typeof myGroups>["items"][number]>`
			select g.id, json_build_object('en', g.name_en, 'zh', g.name_zh) as name,
				json_build_object('en', o.name_en, 'zh', o.name_zh) as organisation, m.since,
				(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
					from learner_group_teacher t join person p on p.id = t.person_id
					where t.group_id = g.id and t.ended_at is null
						and ${teachesAt(sql`t.person_id`, sql`g.organisation_id`)}) as people
			from learner_group_member m
				join learner_group g on g.id = m.group_id and g.state = 'open'
				join organisation o on o.id = g.organisation_id and o.state = 'verified'
			where m.person_id = ${actor.personId}::uuid and m.ended_at is null
				and ${learnsAt(sql`m.person_id`, sql`g.organisation_id`)}
			order by m.since desc, g.id`.execute(tx),
	);
	return { items: rows };
}
