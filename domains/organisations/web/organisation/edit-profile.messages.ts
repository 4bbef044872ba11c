import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Edit the profile",
		lead: "What others see in the directory. Each text in one language at least; the other is shown where it exists.",
		nameZh: "Name in Chinese",
		nameEn: "Name in English",
		descriptionZh: "Description in Chinese",
		descriptionEn: "Description in English",
		website: "Website",
		websiteHint: "With https:// in front.",
		place: "Place",
		placeHint: "Where in the region; helps people to find you.",
		noPlace: "The whole region",
		nameMissing: "Give the name in at least one of the two languages.",
	},
	zh: {
		title: "编辑资料",
		lead: "名录中公开显示的内容。每项至少填写一种语言，另一种语言如有则一并显示。",
		nameZh: "中文名称",
		nameEn: "英文名称",
		descriptionZh: "中文简介",
		descriptionEn: "英文简介",
		website: "网站",
		websiteHint: "请以 https:// 开头。",
		place: "所在地",
		placeHint: "地区内的具体位置，便于他人查找。",
		noPlace: "整个地区",
		nameMissing: "请至少填写一种语言的名称。",
	},
});
