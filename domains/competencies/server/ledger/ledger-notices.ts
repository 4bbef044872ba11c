import type { ReadContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

type Params = Record<string, string>;

/** A name in both languages, for whichever the notice is read in. */
export const nameParams = (
	what: string,
	{ name_en, name_zh }: { name_en: string | null; name_zh: string | null },
): Params => ({
	[`${what}En`]: name_en ?? name_zh ?? "",
	[`${what}Zh`]: name_zh ?? name_en ?? "",
});

export async function competencyParams({ tx }: ReadContext, competencyId: string): Promise<Params> {
	const found = await tx
		.selectFrom("competency")
		.select(["name_en", "name_zh"])
		.where("id", "=", competencyId)
		.executeTakeFirst();
	return nameParams("competency", found ?? { name_en: null, name_zh: null });
}

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
			en: ({ action, competencyEn }) =>
				`Evidence about you in “${competencyEn}” was ${action === "corrected" ? "corrected" : "withdrawn"}.`,
			zh: ({ action, competencyZh }) =>
				`关于您“${competencyZh}”能力的证据已被${action === "corrected" ? "更正" : "撤回"}。`,
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
			en: ({ competencyEn }) => `Evidence in “${competencyEn}” is disputed and waits for an answer.`,
			zh: ({ competencyZh }) => `“${competencyZh}”的能力证据被提出异议，请答复。`,
		},
	},
	{
		kind: "competencies.dispute-answered",
		delivery: "instant",
		label: { en: "My dispute was answered", zh: "我的异议有了答复" },
		text: {
			en: ({ competencyEn, outcome }) =>
				`Your dispute about “${competencyEn}” was answered: the issuer ${answers.en[outcome as Answer]}.`,
			zh: ({ competencyZh, outcome }) =>
				`您对“${competencyZh}”的异议已有答复：出具方${answers.zh[outcome as Answer]}。`,
		},
	},
	{
		kind: "competencies.put-into-group",
		delivery: "digest",
		label: { en: "I was put into a group of learners", zh: "我被加入学习者分组" },
		text: {
			en: ({ groupEn, organisationEn }) =>
				`You are in the group “${groupEn}” of ${organisationEn} now. Who looks after it sees your competencies and may record evidence about you.`,
			zh: ({ groupZh, organisationZh }) =>
				`您已加入${organisationZh}的分组“${groupZh}”。负责该分组的人可以查看您的能力并录入关于您的证据。`,
		},
	},
];
