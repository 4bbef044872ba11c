import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		members: "Members",
		membersNote: "act for your organisation",
		invitations: "Open invitations",
		invitationsNote: "not taken up yet",
		verified: "Verified organisations",
		verifiedNote: "in the directory",
		mails: "Mail not sent yet",
		mailsNote: "in the outbox",
		waiting: "Organisations to verify",
		waitingNote: "wait for you",
		chain: "Audit entries",
		chainSound: "the chain is whole",
		chainBroken: "the chain is broken",
	},
	zh: {
		members: "成员",
		membersNote: "代表您的机构",
		invitations: "待接受的邀请",
		invitationsNote: "尚未接受",
		verified: "已核验机构",
		verifiedNote: "已列入名录",
		mails: "待发送邮件",
		mailsNote: "在发件箱中",
		waiting: "待核验机构",
		waitingNote: "等待您处理",
		chain: "审计记录",
		chainSound: "链条完整",
		chainBroken: "链条断裂",
	},
});
