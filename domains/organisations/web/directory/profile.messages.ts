import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		about: "About",
		noDescription: "This organisation has not described itself yet.",
		website: "Website",
		number: "Registration number",
		verifiedAt: "Verified on",
		verifiedHow: "The operator checked the number, called back and looked at the applicant's authority.",
		edit: "Edit the profile",
		members: "Members",
		invitations: "Invitations",
		application: "Application",
		unclaimedTitle: "Nobody acts for this institution here yet",
		unclaimedNext:
			"Its data come from the official register. If you work there and may speak for it, ask to look after it: the operator checks every claim before anything changes.",
		unclaimedAsked:
			"Your claim is with the operator: see the application above. Until it is accepted, {{name}} stays as the register says.",
		claim: "I speak for this institution",
		claimSignIn: "Sign in to claim it",
		suspended: "This organisation is suspended: its people cannot act for it until the operator reinstates it.",
	},
	zh: {
		about: "简介",
		noDescription: "该机构尚未填写简介。",
		website: "网站",
		number: "登记号",
		verifiedAt: "核验日期",
		verifiedHow: "运营方已核对登记号、回拨电话并审查申请人授权。",
		edit: "编辑资料",
		members: "成员",
		invitations: "邀请",
		application: "核验申请",
		unclaimedTitle: "该机构在平台上还没有负责人",
		unclaimedNext: "资料来自官方登记。如果您在该机构任职并有权代表它，可申请认领；运营方核验通过之前，一切保持不变。",
		unclaimedAsked: "您的认领申请已提交运营方，可在上方查看。通过之前，{{name}}的资料以登记为准。",
		claim: "认领该机构",
		claimSignIn: "登录后认领",
		suspended: "该机构已停用：在运营方恢复之前，其成员不能代表机构办理事务。",
	},
});
