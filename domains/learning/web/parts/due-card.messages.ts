import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		dueTitle: "When it is due",
		dueLead: "By the clock of the offering: {{zone}}. Learners see it by their own.",
		day: "Day",
		time: "Time",
		set: "Set",
		dueSet: "Due time set.",
		noTime: "No time is set: nothing is due, and nobody is reminded.",
	},
	zh: {
		dueTitle: "截止时间",
		dueLead: "以开课所在时区为准：{{zone}}。学习者看到各自时区的时间。",
		day: "日期",
		time: "时间",
		set: "设定",
		dueSet: "截止时间已设定。",
		noTime: "尚未设定截止时间：不提醒，也不计逾期。",
	},
});
