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
];
