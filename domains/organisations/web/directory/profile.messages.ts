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
		suspended: "该机构已停用：在运营方恢复之前，其成员不能代表机构办理事务。",
	},
});
