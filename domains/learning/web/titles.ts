import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of this domain's pages and their places in the navigation; they lie in the first load. */
export const titles = defineMessages({
	en: {
		section: "Courses and learning",
		courses: "Courses",
		course: "Course",
		newCourse: "New course",
		editCourse: "Edit the course",
	},
	zh: {
		section: "课程与学习",
		courses: "课程",
		course: "课程",
		newCourse: "新建课程",
		editCourse: "修改课程",
	},
});
