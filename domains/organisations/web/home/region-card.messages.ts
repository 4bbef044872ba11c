import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		section: "{{region}}: catalogue {{year}}",
		wanted: "People wanted",
		wantedNote_one: "in {{count}} occupation",
		wantedNote_other: "in {{count}} occupations",
		qualified: "Qualified graduates",
		qualifiedNote: "expected for these occupations",
		short: "Occupations short of people",
		shortNote: "the interval carries it",
		open: "No conclusion yet",
		openNote: "too few data",
	},
	zh: {
		section: "{{region}}：{{year}} 年目录",
		wanted: "需求人数",
		wantedNote_other: "涉及 {{count}} 个职业",
		qualified: "合格毕业生",
		qualifiedNote: "预计面向这些职业",
		short: "紧缺职业",
		shortNote: "区间支持该结论",
		open: "暂不作结论",
		openNote: "数据不足",
	},
});
