import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const ruleNotices: readonly NoticeKind[] = [
	{
		kind: "records.rule-switched-off",
		delivery: "instant",
		label: { en: "A rule of mine was switched off", zh: "我的规则已被停用" },
		text: {
			en: ({ rule }) =>
				`The rule “${rule}” was switched off: nothing can be recorded for its competency any more. Choose another one.`,
			zh: ({ rule }) => `规则“${rule}”已停用：其对应的能力不再接受证据。请另选能力。`,
		},
	},
];
