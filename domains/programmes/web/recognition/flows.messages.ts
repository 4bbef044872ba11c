import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const flowWords = defineMessages({
	en: {
		title: "Learners between schools",
		lead: "How many learners of each school take courses of another that begin in the term, as of the beginning of the month. Fewer than five are not told.",
		term: "Term",
		autumn: "autumn {{year}}",
		spring: "spring {{year}}",
		label: "Learners by their school and the school of the course",
		corner: "Learners of",
		in: "in courses of",
		learners_one: "{{count}} learner",
		learners_other: "{{count}} learners",
		credits: "{{count}} of them: {{credits}} credits recognised",
		none: "No five learners of one school take courses of another in this term.",
		export: "Excel",
	},
	zh: {
		title: "校际选课流向",
		lead: "各校学生选修他校当学期开设课程的人数，截至本月初；少于五人的不显示。",
		term: "学期",
		autumn: "{{year}} 年秋季学期",
		spring: "{{year}} 年春季学期",
		label: "按学生所在学校与开课学校统计的人数",
		corner: "学生所在学校",
		in: "开课学校",
		learners_other: "{{count}} 人",
		credits: "其中 {{count}} 人获认定 {{credits}} 学分",
		none: "本学期没有五人及以上的校际选课。",
		export: "Excel",
	},
});
