import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Verification",
		lead: "Organisations that want to take part. Nobody acts for one before its checks are done and you have verified it.",
		leadRegion: "Organisations of your region that want to take part. You can advise; the operator decides.",
		search: "Name or number",
		name: "Name",
		state: "State",
		number: "Number",
		submitted: "Handed in",
		checks: "Checks",
		checksOf: "{{done}} of {{total}}",
		comments: "Advice",
		emptyTitle: "No application yet",
		emptyNext: "When an organisation registers, it appears here and you are told.",
	},
	zh: {
		title: "机构核验",
		lead: "申请加入的机构。完成核验事项并经您通过之前，任何人都不能代表其办理事务。",
		leadRegion: "本地区申请加入的机构。您可以提出意见，由运营方决定。",
		search: "名称或登记号",
		name: "名称",
		state: "状态",
		number: "登记号",
		submitted: "提交时间",
		checks: "核验进度",
		checksOf: "{{done}} / {{total}}",
		comments: "意见",
		emptyTitle: "还没有申请",
		emptyNext: "有机构注册时会显示在这里，并通知您。",
	},
});
