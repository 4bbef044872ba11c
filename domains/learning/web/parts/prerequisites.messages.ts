import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const prerequisiteWords = defineMessages({
	en: {
		title: "What comes before it",
		lead: "What is required keeps you from enrolling yourself until you have it; who runs an offering may make an exception.",
		required: "required",
		advised: "advised",
		met: "you have it",
		lacking: "not yet",
	},
	zh: {
		title: "先修要求",
		lead: "“必须”项满足后方可自行加入；确有需要的，可由授课人破例批准加入。",
		required: "必须",
		advised: "建议",
		met: "已满足",
		lacking: "未满足",
	},
});
