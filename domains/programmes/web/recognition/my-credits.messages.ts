import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		mine: "My credits",
		lead: "{{credits}} of {{required}} credits. A module counts once all its courses are done; a course of another school counts in one module, as far as both schools agreed while it was learned.",
		counted: "{{counted}} of {{credits}} credits",
		recognised: "recognised: {{credits}} credits",
		noCourses: "without courses: no credits are counted here for it",
		elsewhere: "counts in another module",
		"state.none": "not begun",
		"state.learning": "learning",
		"state.done": "done",
	},
	zh: {
		mine: "我的学分",
		lead: "已计 {{credits}} 学分，共需 {{required}} 学分。模块内课程全部完成后计入；他校课程按学习期间两校约定的学分计入一个模块。",
		counted: "{{counted}} / {{credits}} 学分",
		recognised: "互认 {{credits}} 学分",
		noCourses: "未设课程，此处不计学分",
		elsewhere: "已计入其他模块",
		"state.none": "未开始",
		"state.learning": "学习中",
		"state.done": "已完成",
	},
});
