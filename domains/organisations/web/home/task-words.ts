import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Words of this domain's tasks on the home page. They lie in the first load: keep them short. */
export const taskWords = defineMessages({
	en: {
		confirmEmail: "Confirm your e-mail address: the link is in your mailbox",
		joinOrganisation: "You belong to no organisation yet: register yours, or ask its owner to invite you",
		applicationWaiting: "{{name}} waits for the operator's verification",
		applicationRefused: "{{name}} was not verified: read the reasons and correct the application",
		applicationSuspended: "{{name}} is suspended: read the reasons",
		consents: "Decide about the terms of use",
		applications: "Organisations wait for verification",
		failedMails: "Messages could not be sent",
	},
	zh: {
		confirmEmail: "请确认您的电子邮箱：链接已发送到邮箱",
		joinOrganisation: "您尚未加入任何机构：请注册机构，或请其负责人邀请您",
		applicationWaiting: "{{name}}正等待运营方核验",
		applicationRefused: "{{name}}未通过核验：请查看理由并更正申请",
		applicationSuspended: "{{name}}已被停用：请查看理由",
		consents: "请对使用条款作出决定",
		applications: "个机构等待核验",
		failedMails: "封邮件发送失败",
	},
});
