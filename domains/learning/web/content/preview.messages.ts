import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		lead: "As a learner sees it. Nothing is recorded.",
		preview: "preview",
		back: "Units and activities",
		check: "Check the answers",
		again: "Draw again",
		noQuestions: "This quiz has no questions yet.",
	},
	zh: {
		lead: "学习者看到的样子，不作任何记录。",
		preview: "预览",
		back: "单元与活动",
		check: "核对答案",
		again: "重新抽题",
		noQuestions: "该测验还没有题目。",
	},
});
