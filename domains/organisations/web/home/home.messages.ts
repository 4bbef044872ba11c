import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		hello: "{{name}}",
		leadFor: "What waits for you, and where things stand for {{organisation}}.",
		leadAlone: "What waits for you.",
		todo: "What I have to do",
		todoLead: "What is done disappears by itself.",
		nothingTitle: "Nothing waits for you",
		nothingNext: "When something needs your decision, it appears here and, as you choose, in your mailbox.",
		notices: "What happened lately",
		noNotices: "Nothing yet. What others do that concerns you is told here.",
		allNotices: "All notices",
		unread: "new",
	},
	zh: {
		hello: "{{name}}",
		leadFor: "待您处理的事项，以及{{organisation}}的最新情况。",
		leadAlone: "待您处理的事项。",
		todo: "待办事项",
		todoLead: "完成后自动消失。",
		nothingTitle: "没有待办事项",
		nothingNext: "需要您决定的事项会显示在这里，并按您的设置发送邮件。",
		notices: "近期动态",
		noNotices: "暂无动态。与您有关的事项会显示在这里。",
		allNotices: "全部通知",
		unread: "新",
	},
});
