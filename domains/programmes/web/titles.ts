import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of this domain's pages and their places in the navigation; they lie in the first load. */
export const titles = defineMessages({
	en: {
		plans: "Training plans",
		plan: "Training plan",
		newPlan: "Begin a training plan",
		editPlan: "Edit the training plan",
		newModule: "Add a module",
		editModule: "Edit the module",
		compare: "What changed",
		review: "Yearly review",
		coverage: "Coverage of the chain",
		recognitions: "Recognised credits",
		newRecognition: "Propose a recognition",
		myPlan: "My plan",
	},
	zh: {
		plans: "培养方案",
		plan: "培养方案",
		newPlan: "起草培养方案",
		editPlan: "修改培养方案",
		newModule: "新增模块",
		editModule: "修改模块",
		compare: "版本变化",
		review: "年度评议",
		coverage: "产业链覆盖",
		recognitions: "学分互认",
		newRecognition: "提出学分互认",
		myPlan: "我的计划",
	},
});
