import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of this domain's pages and their places in the navigation; they lie in the first load. */
export const titles = defineMessages({
	en: {
		section: "Courses and learning",
		courses: "Courses",
		course: "Course",
		newCourse: "New course",
		edit: "Edit",
		content: "Units and activities",
		bank: "Question bank",
		newQuestion: "New question",
		offerings: "Offerings",
		newOffering: "Offer the course",
		offering: "Offering",
		mine: "My courses",
		activity: "Activity",
	},
	zh: {
		section: "课程与学习",
		courses: "课程",
		course: "课程",
		newCourse: "新建课程",
		edit: "修改",
		content: "单元与活动",
		bank: "题库",
		newQuestion: "新建题目",
		offerings: "开课",
		newOffering: "开课",
		offering: "开课",
		mine: "我的课程",
		activity: "学习活动",
	},
});
