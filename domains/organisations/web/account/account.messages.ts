import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "My account",
		lead: "How others see you and how the platform speaks to you.",
		name: "Your name",
		language: "Language",
		languageHint: "Of the screen and of messages to you.",
		zone: "Time zone",
		zoneHint: "Times are shown and reminders sent in it. It does not follow from the language.",
		zoneHere: "Take this device's: {{zone}}",
		tabs: "Parts of the account",
		tabProfile: "Profile",
		tabSecurity: "Sign-in and security",
		tabNotices: "Notices",
		tabData: "My data",
	},
	zh: {
		title: "我的账户",
		lead: "他人如何看到您，平台如何与您沟通。",
		name: "姓名",
		language: "语言",
		languageHint: "界面和邮件使用的语言。",
		zone: "时区",
		zoneHint: "时间显示和提醒均按此时区，与语言无关。",
		zoneHere: "使用本设备的时区：{{zone}}",
		tabs: "账户各部分",
		tabProfile: "个人资料",
		tabSecurity: "登录与安全",
		tabNotices: "通知",
		tabData: "我的数据",
	},
});
