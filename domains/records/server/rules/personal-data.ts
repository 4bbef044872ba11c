import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

export const personalDataOfRules: readonly PersonalDataEntry[] = [
	{
		table: "record_rule",
		columns: ["created_by", "switched_by"],
		purpose: {
			en: "Rules from learning records to evidence that you made or switched on",
			zh: "您创建或启用的学习记录转证据规则",
		},
		export: ({ tx }, personId) =>
			tx
				.selectFrom("record_rule")
				.select(["name", "state", "version", "created_at"])
				.where((is) => is.or([is("created_by", "=", personId), is("switched_by", "=", personId)]))
				.execute(),
		erase: "keep",
	},
	{
		table: "record_rule_version",
		columns: ["made_by"],
		purpose: { en: "Versions of rules that you made", zh: "您创建的规则版本" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("record_rule_version")
				.select(["rule_id", "version", "made_at"])
				.where("made_by", "=", personId)
				.execute(),
		erase: "keep",
	},
];
