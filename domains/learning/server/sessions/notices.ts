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
	{
		kind: "learning.session-tomorrow",
		delivery: "instant",
		label: { en: "A session of my course is tomorrow", zh: "明天有课次" },
		text: {
			en: ({ titleEn, courseEn, whenEn }) => `Tomorrow: “${titleEn}” of “${courseEn}”, ${whenEn}.`,
			zh: ({ titleZh, courseZh, whenZh }) => `明天：“${courseZh}”的课次“${titleZh}”，${whenZh}。`,
		},
	},
	{
		kind: "learning.work-tomorrow",
		delivery: "instant",
		label: { en: "Work that I have not done is due tomorrow", zh: "明天有任务截止且尚未完成" },
		text: {
			en: ({ titleEn, courseEn, whenEn }) => `Due tomorrow: “${titleEn}” of “${courseEn}”, ${whenEn}.`,
			zh: ({ titleZh, courseZh, whenZh }) => `明天截止：“${courseZh}”的“${titleZh}”，${whenZh}。`,
		},
	},
	{
		kind: "learning.course-ends",
		delivery: "instant",
		label: { en: "A course of mine with something left ends tomorrow", zh: "我的课程明天结束且有未完成内容" },
		text: {
			en: ({ courseEn, whenEn, left, quizzes }) =>
				`“${courseEn}” ends tomorrow, ${whenEn}. Not done yet: ${left} ${left === "1" ? "activity" : "activities"}${quizzes === "0" ? "" : `, ${quizzes} of them ${quizzes === "1" ? "a quiz" : "quizzes"}`}.`,
			zh: ({ courseZh, whenZh, left, quizzes }) =>
				`“${courseZh}”将于明天（${whenZh}）结束，还有 ${left} 项活动未完成${quizzes === "0" ? "" : `，其中测验 ${quizzes} 个`}。`,
		},
	},
];
