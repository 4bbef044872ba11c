import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

registerProblems(
	defineMessages({
		en: {
			"records/rule-untried": "Try this version on past records first; then switch it on.",
			"records/rule-off": "Switch the rule on first: only what was tried runs over past records.",
			"records/rule-overlaps": "The rule “{{rule}}” is on and counts such records for this competency already.",
		},
		zh: {
			"records/rule-untried": "请先用以往记录试运行该版本，再启用。",
			"records/rule-off": "请先启用规则：只有试运行过的规则才能对以往记录运行。",
			"records/rule-overlaps": "规则“{{rule}}”已启用，并已将此类记录计入该能力。",
		},
	}),
);
