import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Words of this domain's tasks on the home page. They lie in the first load: keep them short. */
export const taskWords = defineMessages({
	en: {
		confirmEmail: "Confirm your e-mail address: the link is in your mailbox",
		joinOrganisation:
			"You belong to no organisation yet: find yours in the directory, register it, or ask its owner to invite you",
		claimOpen: "Your claim of {{name}} is being checked by the operator",
		claimRefused: "Your claim of {{name}} was refused: read the reasons",
		invitations_one: "organisation invites you",
		invitations_other: "organisations invite you",
		applicationWaiting: "{{name}} waits for the operator's verification",
		applicationRefused: "{{name}} was not verified: read the reasons and correct the application",
		applicationSuspended: "{{name}} is suspended: read the reasons",
		consents: "Decide about the terms of use",
		applications_one: "application waits for your verification",
		applications_other: "applications wait for your verification",
		failedMails_one: "message could not be sent",
		failedMails_other: "messages could not be sent",
	},
	zh: {
		confirmEmail: "请确认您的电子邮箱：链接已发送到邮箱",
		joinOrganisation: "您尚未加入任何机构：请在名录中查找、注册机构，或请其负责人邀请您",
		claimOpen: "您对{{name}}的认领申请正由运营方核验",
		claimRefused: "您对{{name}}的认领申请未通过：请查看理由",
		invitations_other: "个机构邀请您加入",
		applicationWaiting: "{{name}}正等待运营方核验",
		applicationRefused: "{{name}}未通过核验：请查看理由并更正申请",
		applicationSuspended: "{{name}}已被停用：请查看理由",
		consents: "请对使用条款作出决定",
		applications_other: "份申请等待您核验",
		failedMails_other: "封邮件发送失败",
	},
});
