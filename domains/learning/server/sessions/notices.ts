import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const sessionNotices: readonly NoticeKind[] = [
	{
		kind: "learning.session-moved",
		delivery: "instant",
		label: { en: "A session of my course has another time or place", zh: "我的课程有课次改了时间或地点" },
		text: {
			en: ({ titleEn, courseEn, whenEn }) => `“${titleEn}” of “${courseEn}” was changed. It is on ${whenEn}.`,
			zh: ({ titleZh, courseZh, whenZh }) => `“${courseZh}”的课次“${titleZh}”有变动，时间为 ${whenZh}。`,
		},
	},
	{
		kind: "learning.session-cancelled",
		delivery: "instant",
		label: { en: "A session of my course is called off", zh: "我的课程有课次取消" },
		text: {
			en: ({ titleEn, courseEn, whenEn, reason }) =>
				`“${titleEn}” of “${courseEn}” on ${whenEn} is called off: ${reason}`,
			zh: ({ titleZh, courseZh, whenZh, reason }) => `“${courseZh}”原定 ${whenZh} 的课次“${titleZh}”已取消：${reason}`,
		},
	},
	{
		kind: "learning.session-seat",
		delivery: "instant",
		label: { en: "I got a seat that I waited for", zh: "我等候的座位有了" },
		text: {
			en: ({ titleEn, courseEn, whenEn }) =>
				`You have a seat at “${titleEn}” of “${courseEn}” on ${whenEn}. Give it back if you cannot come.`,
			zh: ({ titleZh, courseZh, whenZh }) =>
				`您已获得“${courseZh}”${whenZh} 课次“${titleZh}”的座位；如不能参加，请退还座位。`,
		},
	},
];
