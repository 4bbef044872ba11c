import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Who asks for it here",
		lead: "From the newest published catalogue of each year. A year leads to its formula and records.",
		none: "No published catalogue counts anybody asked or trained for it.",
		year: "Year",
		openNeeds_one: "{{count}} open need on the platform",
		openNeeds_other: "{{count}} open needs on the platform",
		state: "State a need",
		figures: "Demand / supply",
		ofBoth: "{{demand}} / {{supply}}",
	},
	zh: {
		title: "本地谁需要该职业",
		lead: "数据来自各年最新发布的目录。点击年份查看公式与记录。",
		none: "已发布的目录中没有该职业的需求或培养。",
		year: "年份",
		openNeeds_other: "平台上有 {{count}} 个开放的需求",
		state: "提出需求",
		figures: "需求 / 供给",
		ofBoth: "{{demand}} / {{supply}}",
	},
});
