import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

const answers = {
	en: { answered: "explained it", upheld: "lets it stand", corrected: "corrected it", withdrawn: "withdrew it" },
	zh: { answered: "作了说明", upheld: "维持原记录", corrected: "更正了记录", withdrawn: "撤回了记录" },
} as const;
type Answer = keyof (typeof answers)["en"];

export const ledgerNotices: readonly NoticeKind[] = [
	{
		kind: "competencies.evidence-replaced",
		delivery: "digest",
		label: { en: "Evidence about me was corrected or withdrawn", zh: "关于我的能力证据被更正或撤回" },
		text: {
			en: ({ action, competency }) =>
				`Evidence about you in “${competency}” was ${action === "corrected" ? "corrected" : "withdrawn"}.`,
			zh: ({ action, competency }) =>
				`关于您“${competency}”能力的证据已被${action === "corrected" ? "更正" : "撤回"}。`,
		},
	},
	{
		kind: "competencies.dispute-opened",
		delivery: "instant",
		label: {
			en: "Somebody disputes evidence that I or my organisation issued",
			zh: "有人对我或本单位出具的证据提出异议",
		},
		text: {
			en: ({ competency }) => `Evidence in “${competency}” is disputed and waits for an answer.`,
			zh: ({ competency }) => `“${competency}”的能力证据被提出异议，请答复。`,
		},
	},
	{
		kind: "competencies.dispute-answered",
		delivery: "instant",
		label: { en: "My dispute was answered", zh: "我的异议有了答复" },
		text: {
			en: ({ competency, outcome }) =>
				`Your dispute about “${competency}” was answered: the issuer ${answers.en[outcome as Answer]}.`,
			zh: ({ competency, outcome }) => `您对“${competency}”的异议已有答复：出具方${answers.zh[outcome as Answer]}。`,
		},
	},
];
