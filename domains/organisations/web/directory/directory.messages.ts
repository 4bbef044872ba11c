import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Organisations",
		lead: "Who takes part. Every organisation here was verified by the operator before its people could act.",
		register: "Register an organisation",
		search: "Name or description",
		name: "Name",
		website: "Website",
		emptyTitle: "No organisation is verified yet",
		emptyNext: "Register yours; the operator checks it and then it appears here.",
	},
	zh: {
		title: "机构名录",
		lead: "参与共同体的机构。每家机构均经运营方核验后方可办理事务。",
		register: "注册机构",
		search: "名称或简介",
		name: "名称",
		website: "网站",
		emptyTitle: "尚无已核验的机构",
		emptyNext: "请注册您的机构，运营方核验后即会显示在这里。",
	},
});
