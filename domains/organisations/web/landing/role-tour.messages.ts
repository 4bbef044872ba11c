import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Look around as …",
		lead: "This is a region for demonstration: real occupations and postings, invented people and firms. One click signs you in.",
		all_one: "All {{count}} people",
		all_other: "All {{count}} people",
	},
	zh: {
		title: "换个身份看看……",
		lead: "这是一个演示地区：职业与招聘数据真实，人物与企业为虚构。点击即可登录。",
		all_other: "全部 {{count}} 位人物",
	},
});
