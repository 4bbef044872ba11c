import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		name: "Ronghe",
		otherName: "融合",
		search: "Search occupations, courses, firms …",
		home: "Home",
	},
	zh: {
		name: "融合",
		otherName: "Ronghe",
		search: "搜索职业、课程、企业…",
		home: "首页",
	},
});
