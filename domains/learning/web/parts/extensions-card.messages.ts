import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		day: "Day",
		time: "Time",
		extensions: "More time for single learners",
		extend: "Give more time",
		learner: "Learner",
		reason: "Reason",
		reasonHow: "Kept for who runs the course, and handed out to the learner on request.",
		until: "until {{date}}",
		takeAway: "Take the time given to {{name}} back",
		noExtensions: "Nobody has more time.",
	},
	zh: {
		day: "日期",
		time: "时间",
		extensions: "个别延期",
		extend: "给予延期",
		learner: "学习者",
		reason: "理由",
		reasonHow: "供课程负责人留存，学习者可申请查看。",
		until: "至 {{date}}",
		takeAway: "取消 {{name}} 的延期",
		noExtensions: "无人延期。",
	},
});
