import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of this domain's pages and their places in the navigation; they lie in the first load. */
export const titles = defineMessages({
	en: {
		section: "Courses and learning",
		courses: "Courses",
		course: "Course",
		newCourse: "New course",
		editCourse: "Edit the course",
		content: "Units and activities",
		newActivity: "New activity",
		editActivity: "Edit the activity",
		preview: "Preview",
		bank: "Question bank",
		newQuestion: "New question",
		editQuestion: "Edit the question",
	},
	zh: {
		section: "课程与学习",
		courses: "课程",
		course: "课程",
		newCourse: "新建课程",
		editCourse: "修改课程",
		content: "单元与活动",
		newActivity: "新建活动",
		editActivity: "编辑活动",
		preview: "预览",
		bank: "题库",
		newQuestion: "新建题目",
		editQuestion: "编辑题目",
	},
});
