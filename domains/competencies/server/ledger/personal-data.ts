import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";
import { attainmentNow } from "./attainment-sql.ts";

/**
 * What the ledger holds about people. Erasing leaves the figures, under a name that leads to nobody, and takes out every
 * word that somebody wrote about the person.
 */
export const ledgerPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "evidence",
		columns: ["person_id", "issuer_person_id"],
		purpose: { en: "Evidence of your competencies, and evidence you issued", zh: "您的能力证据，以及您出具的证据" },
		export: async ({ tx }, personId) =>
			tx
				.selectFrom("evidence as e")
				.leftJoin("competency as c", "c.id", "e.competency_id")
				.leftJoin("organisation as o", "o.id", "e.issuer_organisation_id")
				.select(["e.id", "e.action", "e.replaces_id", "c.name_en", "c.name_zh", "e.kind", "e.at", "e.recorded_at"])
				.select(["o.name_en as issuer_en", "o.name_zh as issuer_zh"])
				.select(
					sql<
						"about you" | "issued by you"
					>`case when e.person_id = ${personId} then 'about you' else 'issued by you' end`.as("role"),
				)
				// Of what they issued about others: that they did, not what those have shown.
				.select((is) =>
					(["level", "score", "scale", "expires_at", "source_link", "note"] as const).map((column) =>
						is
							.case()
							.when("e.person_id", "=", personId)
							.then(is.ref(`e.${column}`))
							.end()
							.as(column),
					),
				)
				.where((is) => is.or([is("e.person_id", "=", personId), is("e.issuer_person_id", "=", personId)]))
				.orderBy("e.at")
				.execute(),
		detaches: true,
		erase: async ({ tx }, personId) => {
			await tx
				.updateTable("evidence")
				.set({ note: null, source_link: null })
				.where("person_id", "=", personId)
				.where((is) => is.or([is("note", "is not", null), is("source_link", "is not", null)]))
				.execute();
		},
	},
	{
		table: "attainment",
		columns: ["person_id"],
		purpose: { en: "Levels computed from evidence about you", zh: "由您的证据计算出的能力水平" },
		export: async ({ tx, now }, personId) => {
			const { rows } = await sql<Record<string, unknown>>`
				select c.name_en, c.name_zh, t.level, t.confidence, t.entries, t.latest_at, ${now.toISOString()} as as_of
				from (${attainmentNow(now, sql`a.person_id = ${personId}::uuid`)}) t
					join competency c on c.id = t.competency_id
				order by t.latest_at`.execute(tx);
			return rows;
		},
		erase: "keep",
	},
	{
		table: "evidence_grant",
		columns: ["person_id"],
		purpose: { en: "Organisations that you let see your evidence", zh: "您允许查看能力证据的单位" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("evidence_grant as g")
				.leftJoin("organisation as o", "o.id", "g.organisation_id")
				.select(["o.name_en", "o.name_zh", "g.given_at", "g.ended_at"])
				.where("g.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("evidence_grant").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "evidence_dispute",
		columns: ["person_id", "issuer_person_id", "answered_by"],
		purpose: {
			en: "Your disputes about evidence, and your answers to others'",
			zh: "您对证据的异议，以及您对他人异议的答复",
		},
		export: ({ tx }, personId) =>
			tx
				.selectFrom("evidence_dispute")
				.select(["id", "evidence_id", "state", "reason", "answer", "opened_at", "answered_at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("evidence_dispute").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "learner_group",
		columns: ["created_by"],
		purpose: { en: "Who made a group of learners", zh: "学习者分组的创建人" },
		export: null,
		erase: "keep",
	},
	{
		table: "learner_group_member",
		columns: ["person_id"],
		purpose: { en: "Groups of learners you are in", zh: "您所在的学习者分组" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("learner_group_member as m")
				.innerJoin("learner_group as g", "g.id", "m.group_id")
				.select(["g.name_en", "g.name_zh", "m.since", "m.ended_at"])
				.where("m.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("learner_group_member").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "learner_group_teacher",
		columns: ["person_id"],
		purpose: { en: "Groups of learners given to you", zh: "交由您负责的学习者分组" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("learner_group_teacher as t")
				.innerJoin("learner_group as g", "g.id", "t.group_id")
				.select(["g.name_en", "g.name_zh", "t.since", "t.ended_at"])
				.where("t.person_id", "=", personId)
				.execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("learner_group_teacher").where("person_id", "=", personId).execute();
		},
	},
];
