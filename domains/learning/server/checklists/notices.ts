import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const checklistNotices: readonly NoticeKind[] = [
	{
		kind: "learning.observed",
		delivery: "instant",
		label: { en: "Practical work of mine was observed", zh: "我的实操考核有结果" },
		text: {
			en: ({ courseEn }) => `Your practical work in “${courseEn}” was observed and signed.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中的实操已观察并签认。`,
		},
	},
	{
		kind: "learning.observation-corrected",
		delivery: "instant",
		label: { en: "An observation of my work was corrected", zh: "我的实操考核结果有更正" },
		text: {
			en: ({ courseEn }) => `An observation of your practical work in “${courseEn}” was corrected.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中的实操考核结果已更正。`,
		},
	},
	{
		kind: "learning.observation-to-sign",
		delivery: "instant",
		label: { en: "An observation waits for my signature", zh: "有实操观察待我签认" },
		text: {
			en: ({ courseEn }) => `You were named as second observer in “${courseEn}”: sign what you saw.`,
			zh: ({ courseZh }) => `您被列为课程“${courseZh}”的第二观察人，请签认。`,
		},
	},
	{
		kind: "learning.observation-undone",
		delivery: "instant",
		label: { en: "My signature of an observation was taken back", zh: "我签认的观察记录被撤回" },
		text: {
			en: ({ courseEn }) =>
				`Who answers for “${courseEn}” took your signature of an observation back: it is your draft again.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的负责人撤回了您的签认，该记录已恢复为您的草稿。`,
		},
	},
	{
		kind: "learning.observation-sent-back",
		delivery: "instant",
		label: { en: "An observation of mine was not signed by the second observer", zh: "第二观察人退回了我的观察" },
		text: {
			en: ({ courseEn }) => `The second observer in “${courseEn}” saw it otherwise and sent your observation back.`,
			zh: ({ courseZh }) => `课程“${courseZh}”的第二观察人有不同意见，已退回您的观察记录。`,
		},
	},
];
