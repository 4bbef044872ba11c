import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const learningNotices: readonly NoticeKind[] = [
	{
		kind: "learning.course-given",
		delivery: "instant",
		label: { en: "A course was given to me to write", zh: "有课程交由我编写" },
		text: {
			en: ({ courseEn }) => `The course “${courseEn}” was given to you to write.`,
			zh: ({ courseZh }) => `课程“${courseZh}”已交由您编写。`,
		},
	},
	{
		kind: "learning.offering-given",
		delivery: "instant",
		label: { en: "A course was given to me to teach", zh: "有课程交由我授课" },
		text: {
			en: ({ courseEn }) => `You teach or mentor in “${courseEn}” now.`,
			zh: ({ courseZh }) => `您现在参与“${courseZh}”的授课或指导。`,
		},
	},
	{
		kind: "learning.enrolled",
		delivery: "instant",
		label: { en: "I was enrolled in a course", zh: "我被加入一门课程" },
		text: {
			en: ({ courseEn }) => `You are enrolled in “${courseEn}”.`,
			zh: ({ courseZh }) => `您已加入课程“${courseZh}”。`,
		},
	},
];
