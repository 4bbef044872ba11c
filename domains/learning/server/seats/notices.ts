import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const seatNotices: readonly NoticeKind[] = [
	{
		kind: "learning.seat-applied",
		delivery: "digest",
		label: { en: "A student of another school applied for my course", zh: "有外校学生申请我的课程" },
		text: {
			en: ({ courseEn }) => `A student of another school applied for a seat in “${courseEn}”.`,
			zh: ({ courseZh }) => `有外校学生申请课程“${courseZh}”的名额。`,
		},
	},
	{
		kind: "learning.seat-awaited",
		delivery: "instant",
		label: { en: "I was accepted to a course and wait for a seat", zh: "选课申请已通过，等候名额" },
		text: {
			en: ({ courseEn }) => `You were accepted to “${courseEn}”. It is full: you get a seat in the order of asking.`,
			zh: ({ courseZh }) => `您对课程“${courseZh}”的申请已通过；目前名额已满，将按申请先后递补。`,
		},
	},
	{
		kind: "learning.seat-refused",
		delivery: "instant",
		label: { en: "I was refused a seat", zh: "选课申请未通过" },
		text: {
			en: ({ courseEn, reason }) => `You were refused a seat in “${courseEn}”: ${reason}`,
			zh: ({ courseZh, reason }) => `您对课程“${courseZh}”的申请未通过：${reason}`,
		},
	},
];
