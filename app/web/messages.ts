import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		name: "Ronghe",
		otherName: "融合",
		search: "Search occupations, courses, firms …",
		overview: "Overview",
		catalogues: "Shortages",
		occupations: "Occupations",
		organisations: "Organisations",
		account: "My account",
		security: "Sign-in and security",
		notices: "Notices",
		myData: "My data",
	},
	zh: {
		name: "融合",
		otherName: "Ronghe",
		search: "搜索职业、课程、企业…",
		overview: "区域概览",
		catalogues: "紧缺目录",
		occupations: "职业",
		organisations: "机构名录",
		account: "我的账户",
		security: "登录与安全",
		notices: "通知",
		myData: "我的数据",
	},
});
