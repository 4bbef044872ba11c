import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Words of this domain's jobs in the tray. */
export const jobWords = defineMessages({
	en: {
		"account.export": "Copy of my data",
		"account.export.done": "Your data is ready for download.",
	},
	zh: {
		"account.export": "我的数据副本",
		"account.export.done": "您的数据已可下载。",
	},
});
