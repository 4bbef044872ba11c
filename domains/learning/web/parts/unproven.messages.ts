import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Assessed too little to be demonstrated",
		lead: "Whoever does everything right shows these, and demonstrates none of them by this course alone: no plan promises that the course closes them. It can be published all the same. A drawn quiz counts for what its bank asks about once it draws as many questions as there are competencies in it.",
		none: "Nothing in the course assesses it for sure.",
		quizzes_one: "{{count}} quiz",
		quizzes_other: "{{count}} quizzes",
		marked_one: "{{count}} marked work or checklist",
		marked_other: "{{count}} marked works or checklists",
		and: " and ",
		more: "It takes {{quizzes}} more, or {{marked}} more. Marked jointly by a teacher and a mentor of industry, one work is enough.",
	},
	zh: {
		title: "考核不足以证明的能力",
		lead: "学生即使全部做对，仅凭本课程也只能展示而不能证明这些能力，因此学习计划不会承诺由本课程补足。课程仍可发布。随机抽题的测验，抽取题数不少于题库所涉能力数时，才计入各项能力。",
		none: "课程中没有确定针对它的考核。",
		quizzes_other: "{{count}} 次测验",
		marked_other: "{{count}} 项评分作业或检查表",
		and: "和",
		more: "还需增加{{quizzes}}，或增加{{marked}}。若由教师与企业导师共同评分，一项作业即可。",
	},
});
