import { sql } from "kysely";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

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
				.select(["e.id", "e.action", "e.replaces_id", "c.name_en", "c.name_zh", "e.kind", "e.level", "e.score"])
				.select(["e.at", "e.recorded_at", "e.expires_at", "e.source_link", "e.note"])
				.select(["o.name_en as issuer_en", "o.name_zh as issuer_zh"])
				.where("e.person_id", "=", personId)
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
		export: ({ tx }, personId) =>
			tx
				.selectFrom("attainment as a")
				.leftJoin("competency as c", "c.id", "a.competency_id")
				.select(["c.name_en", "c.name_zh", "a.entries", "a.latest_at", "a.reference"])
				.select(
					sql<number>`(a.weighted + a.self_weighted) / nullif(a.weight + a.self_weight, 0)`.as("level_at_reference"),
				)
				.where("a.person_id", "=", personId)
				.execute(),
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
