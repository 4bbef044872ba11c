import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of the pages of rules, and the words of their jobs; in the first load. */
export const titles = defineMessages({
	en: {
		rules: "Rules for evidence",
		rule: "Rule",
		newRule: "New rule",
		editRule: "Change the rule",
		"records.rules.run": "Rule over past records: {{subject}}",
		"records.rules.run.done":
			"{{examined}} records read: {{recorded}} recorded, {{corrected}} corrected, {{unchanged}} as before.",
	},
	zh: {
		rules: "证据规则",
		rule: "规则",
		newRule: "新建规则",
		editRule: "修改规则",
		"records.rules.run": "对以往记录运行规则：{{subject}}",
		"records.rules.run.done": "已读取 {{examined}} 条记录：新增 {{recorded}}，更正 {{corrected}}，不变 {{unchanged}}。",
	},
});
