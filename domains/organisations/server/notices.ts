import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

const decided: Record<string, { en: string; zh: string }> = {
	verified: { en: "was verified", zh: "已通过核验" },
	refused: { en: "was not verified", zh: "未通过核验" },
	suspended: { en: "was suspended", zh: "已被暂停" },
	reinstated: { en: "is active again", zh: "已恢复" },
};

const word = (decision: string | undefined, language: "en" | "zh"): string => decided[decision ?? ""]?.[language] ?? "";

export const noticesOfOrganisations: readonly NoticeKind[] = [
	{
		kind: "organisations.application-waiting",
		delivery: "instant",
		label: { en: "Organisations waiting for verification", zh: "待核验的机构" },
		text: {
			en: ({ organisation, claim }) =>
				claim ? `Somebody asks to speak for ${organisation}.` : `${organisation} waits for verification.`,
			zh: ({ organisation, claim }) => (claim ? `有人申请认领${organisation}。` : `${organisation}等待核验。`),
		},
	},
	{
		kind: "organisations.claim-decided",
		delivery: "instant",
		label: { en: "Decisions about institutions that I claimed", zh: "关于我认领机构的决定" },
		text: {
			en: ({ organisation, decision, reasons }) =>
				decision === "verified"
					? `Your claim was accepted: you are now the owner of ${organisation}.`
					: `Your claim of ${organisation} was refused. Reasons: ${reasons}`,
			zh: ({ organisation, decision, reasons }) =>
				decision === "verified"
					? `认领申请已通过：您现在是${organisation}的负责人。`
					: `您对${organisation}的认领申请未通过。理由：${reasons}`,
		},
	},
	{
		kind: "organisations.organisation-decided",
		delivery: "instant",
		label: { en: "Decisions about my organisation", zh: "关于我所在机构的决定" },
		text: {
			en: ({ organisation, decision, reasons }) =>
				`${organisation} ${word(decision, "en")}.${reasons ? ` Reasons: ${reasons}` : ""}`,
			zh: ({ organisation, decision, reasons }) =>
				`${organisation}${word(decision, "zh")}。${reasons ? `理由：${reasons}` : ""}`,
		},
	},
	{
		kind: "organisations.invitation-accepted",
		delivery: "digest",
		label: { en: "Invitations that were accepted", zh: "已接受的邀请" },
		text: {
			en: ({ address }) => `${address} accepted your invitation.`,
			zh: ({ address }) => `${address} 已接受您的邀请。`,
		},
	},
	{
		kind: "organisations.roles-changed",
		delivery: "instant",
		label: { en: "Changes of my roles", zh: "我的角色变更" },
		text: {
			en: ({ organisation }) => `Your roles in ${organisation} were changed.`,
			zh: ({ organisation }) => `您在${organisation}的角色已变更。`,
		},
	},
	{
		kind: "account.export-ready",
		delivery: "instant",
		label: { en: "My data is ready for download", zh: "我的数据已可下载" },
		text: { en: () => "Your data is ready for download.", zh: () => "您的数据已可下载。" },
	},
];
