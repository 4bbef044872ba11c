import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		lead: "As a learner sees it. Nothing is recorded.",
		preview: "preview",
		back: "Units and activities",
		begin: "Begin",
		minutes: "{{count}} min",
		ruled: "opens by a rule",
		next: "Next",
		previous: "Previous",
		all: "Whole course",
		check: "Check the answers",
		again: "Draw again",
		noQuestions: "This quiz has no questions yet.",
		questionsKept: "Its questions are for who writes the course.",
	},
	zh: {
		lead: "学习者看到的样子，不作任何记录。",
		preview: "预览",
		back: "单元与活动",
		begin: "开始",
		minutes: "{{count}} 分钟",
		ruled: "按条件开放",
		next: "下一个",
		previous: "上一个",
		all: "整门课程",
		check: "核对答案",
		again: "重新抽题",
		noQuestions: "该测验还没有题目。",
		questionsKept: "试题仅课程编写人可见。",
	},
});
