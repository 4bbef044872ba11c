import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		week: "My next seven days",
		weekLead: "Sessions, what is due, and where to go on.",
		weekFree: "No session and nothing due in the next seven days.",
		timetable: "My timetable",
		allCourses: "All my courses",
	},
	zh: {
		week: "我的未来七天",
		weekLead: "课次、截止任务，以及接着学什么。",
		weekFree: "未来七天没有课次，也没有截止任务。",
		timetable: "我的课表",
		allCourses: "我的全部课程",
	},
});
