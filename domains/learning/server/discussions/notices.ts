import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

/** Of discussions; nothing of what stands there. By e-mail they come in the daily digest. */
export const discussionNotices: readonly NoticeKind[] = [
	{
		kind: "learning.discussion-mention",
		delivery: "digest",
		label: { en: "I was mentioned in a discussion", zh: "讨论中有人提到我" },
		text: {
			en: ({ courseEn }) => `You were mentioned in a discussion of “${courseEn}”.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的讨论中有人提到您。`,
		},
	},
	{
		kind: "learning.discussion-answered",
		delivery: "digest",
		label: { en: "Somebody answered me in a discussion", zh: "讨论中有人回复我" },
		text: {
			en: ({ courseEn }) => `Somebody answered you in a discussion of “${courseEn}”.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的讨论中有人回复了您。`,
		},
	},
	{
		kind: "learning.discussion-question",
		delivery: "digest",
		label: { en: "A new question to those who teach", zh: "有新的提问" },
		text: {
			en: ({ courseEn }) => `There is a new question on the board of “${courseEn}”.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的讨论区有新提问。`,
		},
	},
	{
		kind: "learning.discussion-news",
		delivery: "digest",
		label: { en: "New posts in discussions of a course", zh: "课程讨论有新内容" },
		text: {
			en: ({ courseEn, posts }) =>
				posts === "1"
					? `There is 1 new post in the discussions of “${courseEn}”.`
					: `There are ${posts} new posts in the discussions of “${courseEn}”.`,
			zh: ({ courseZh, posts }) => `课程“${courseZh}”的讨论有 ${posts} 条新内容。`,
		},
	},
	{
		kind: "learning.discussion-hidden",
		delivery: "digest",
		label: { en: "A post of mine was hidden", zh: "我的讨论内容被隐藏" },
		text: {
			en: ({ courseEn }) => `A post of yours in “${courseEn}” was hidden; the reason stands there.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”讨论中的一条内容已被隐藏，原因见该处。`,
		},
	},
	{
		kind: "learning.discussion-reported",
		delivery: "digest",
		label: { en: "A post was reported to those who moderate", zh: "有讨论内容被举报" },
		text: {
			en: ({ courseEn }) => `A post in a discussion of “${courseEn}” was reported: look at it.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的讨论中有内容被举报，请查看。`,
		},
	},
];
