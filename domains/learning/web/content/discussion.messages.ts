import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const discussionWords = defineMessages({
	en: {
		rules: "Rules of the discussion",
		rulesLead: "Each offering has the discussion for itself: learners of another section do not read it.",
		needed: "Done after so many contributions",
		neededHow: "Threads and replies of a learner's own, without what was deleted or hidden",
		postFirst: "Contribute before reading others",
		postFirstHow: "A learner reads what others wrote after a first contribution of their own.",
	},
	zh: {
		rules: "讨论规则",
		rulesLead: "每次开课各有独立的讨论，其他班级的学习者看不到。",
		needed: "发言多少次即完成",
		neededHow: "学习者本人的话题与回复均计入，已删除或被隐藏的不计",
		postFirst: "先发言，后浏览",
		postFirstHow: "学习者首次发言后，才能看到他人的内容。",
	},
});
