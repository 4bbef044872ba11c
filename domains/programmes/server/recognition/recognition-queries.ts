import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import { hasRole } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { Recognition, RecognitionQuery, RecognitionState } from "../../contract-recognition.ts";
import { recognitionAbilities } from "./recognition-policy.ts";

const staff = ["owner", "coordinator", "programme_head", "teacher"];

/** Works at one of the two schools. */
const isParty = ({ actor }: ReadContext, row: { giving_id: string; receiving_id: string }): boolean =>
	hasRole(actor, staff, ["school"]) && [row.giving_id, row.receiving_id].includes(actor.organisationId ?? "");

/** What is agreed is everybody's; proposals and what became of them are the two schools'. */
const visible = ({ tx, actor }: ReadContext) =>
	tx
		.selectFrom("credit_recognition as r")
		.where((is) =>
			is.or([
				is("r.state", "=", "agreed"),
				...(hasRole(actor, staff, ["school"])
					? [is("r.giving_id", "=", actor.organisationId), is("r.receiving_id", "=", actor.organisationId)]
					: []),
			]),
		);

interface InForce {
	versionId: string;
	plan: Named;
	module: Named | null;
}

const rows = (context: ReadContext, ids: readonly string[]) =>
	visible(context)
		.innerJoin("course as c", "c.id", "r.course_id")
		.innerJoin("organisation as g", "g.id", "r.giving_id")
		.innerJoin("organisation as t", "t.id", "r.receiving_id")
		.leftJoin("training_plan as p", "p.id", "r.plan_id")
		.selectAll("r")
		.select(["c.code", "c.name_en as course_en", "c.name_zh as course_zh"])
		.select(["c.sample as course_sample", "p.sample as plan_sample"])
		.select([
			"g.name_en as giving_en",
			"g.name_zh as giving_zh",
			"t.name_en as receiving_en",
			"t.name_zh as receiving_zh",
		])
		.select(
			sql<InForce | null>`(select jsonb_build_object('versionId', v.id,
				'plan', jsonb_build_object('en', v.name_en, 'zh', v.name_zh),
				'module', (select jsonb_build_object('en', m.name_en, 'zh', m.name_zh) from plan_module m
					where m.version_id = v.id and m.id = r.module_id))
				from plan_version v where v.plan_id = r.plan_id and v.state = 'published')`.as("in_force"),
		)
		.where("r.id", "in", [...ids]);

export async function listRecognitions(context: ReadContext, query: RecognitionQuery): Promise<Page<Recognition>> {
	const text = query.q ? `%${query.q.replaceAll(/[%_\\]/g, "\\$&")}%` : undefined;
	const found = visible(context)
		.select("r.id")
		.$if(query.state !== undefined, (all) => all.where("r.state", "=", query.state!))
		.$if(text !== undefined, (all) =>
			all.where(
				sql<boolean>`exists (select from course c where c.id = r.course_id
					and concat_ws(' ', c.code, c.name_en, c.name_zh) ilike ${text})`,
			),
		);
	const page = await keysetPage(found, {
		sorts: { proposed: "r.proposed_at" },
		defaultSort: "-proposed",
		id: "r.id",
		once: Boolean(query.q),
		...query,
	});
	const filled = await fillPage(page, (ids) => rows(context, ids).execute());
	return {
		...filled,
		items: filled.items.map((row) => ({
			id: row.id,
			course: { id: row.course_id, code: row.code, name: { en: row.course_en, zh: row.course_zh } },
			giving: { id: row.giving_id, name: { en: row.giving_en, zh: row.giving_zh } },
			receiving: { id: row.receiving_id, name: { en: row.receiving_en, zh: row.receiving_zh } },
			module: row.in_force?.module ?? null,
			plan: { versionId: row.in_force?.versionId ?? null, name: row.in_force?.plan ?? null },
			credits: Number(row.credits),
			state: row.state as RecognitionState,
			// What the schools write to each other is theirs, also once it is agreed.
			note: isParty(context, row) ? row.note : null,
			decisionNote: isParty(context, row) ? row.decision_note : null,
			proposedAt: row.proposed_at,
			decidedAt: row.decided_at,
			endedAt: row.ended_at,
			sample: row.course_sample || row.plan_sample === true,
			abilities: recognitionAbilities(context.actor, row),
		})),
	};
}
