import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const gradeNotices: readonly NoticeKind[] = [
	{
		kind: "learning.grade-changed",
		delivery: "instant",
		label: { en: "A mark of mine was set by hand", zh: "我的成绩被人工调整" },
		text: {
			en: ({ courseEn }) => `A mark of yours in “${courseEn}” was set by hand. The reason stands beside it.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中的成绩经人工调整，原因见成绩页。`,
		},
	},
	{
		kind: "learning.grade-proposed",
		delivery: "instant",
		label: { en: "A change of marks waits for a second person", zh: "有成绩更改待第二人确认" },
		text: {
			en: ({ courseEn, count }) => `Changes of marks in “${courseEn}” that wait for a second person: ${count}.`,
			zh: ({ courseZh, count }) => `课程“${courseZh}”有 ${count} 项成绩更改待第二人确认。`,
		},
	},
	{
		kind: "learning.grade-confirmed",
		delivery: "instant",
		label: { en: "A change of marks that I proposed was confirmed", zh: "我提出的成绩更改已确认" },
		text: {
			en: ({ courseEn }) => `A change of marks that you proposed in “${courseEn}” was confirmed.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中提出的成绩更改已确认。`,
		},
	},
	{
		kind: "learning.grade-refused",
		delivery: "instant",
		label: { en: "A change of marks that I proposed was refused", zh: "我提出的成绩更改被拒绝" },
		text: {
			en: ({ courseEn }) => `A change of marks that you proposed in “${courseEn}” was refused.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中提出的成绩更改被拒绝。`,
		},
	},
	{
		kind: "learning.not-moved",
		delivery: "instant",
		label: { en: "My teacher reminds me of a course", zh: "教师提醒我继续学习" },
		text: {
			en: ({ courseEn }) =>
				`You have not been at “${courseEn}” for a while. Go on where you stopped, or ask your teacher.`,
			zh: ({ courseZh }) => `您有一段时间没有学习课程“${courseZh}”了。请从上次的位置继续，如有困难请联系教师。`,
		},
	},
];
