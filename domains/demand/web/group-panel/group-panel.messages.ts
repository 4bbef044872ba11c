import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Against the region's demand",
		lead: "Occupations of the newest published catalogue, the shortest of people first: how many of this group reach them, and what the fewest have demonstrated.",
		occupation: "Occupation",
		demand: "Demand",
		reach: "Reach all",
		most: "Reach four fifths",
		missing: "Missing most",
		own: "meant for",
		missingOne: "{{name}} ({{count}})",
		none: "No catalogue is published for the region yet.",
		tooFew: "Too few learners to speak of the group.",
		noShortage: "The catalogue names no shortage that says what it requires.",
		catalogue: "Catalogue {{year}}",
	},
	zh: {
		title: "对照区域需求",
		lead: "最新发布目录中的职业，最紧缺的在前：本组有多少人达到要求，以及最缺的能力。",
		occupation: "职业",
		demand: "需求",
		reach: "全部达到",
		most: "达到五分之四",
		missing: "最缺的能力",
		own: "培养目标",
		missingOne: "{{name}}（{{count}}）",
		none: "本区域尚未发布目录。",
		tooFew: "学习者太少，不显示全组统计。",
		noShortage: "目录中没有载明能力要求的紧缺职业。",
		catalogue: "{{year}} 年目录",
	},
});
