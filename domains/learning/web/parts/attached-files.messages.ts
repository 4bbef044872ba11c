import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		filesOf: "Files ({{count}} of {{most}})",
		uploading: "Uploading {{share}} …",
		removeFile: "Take {{name}} out",
	},
	zh: {
		filesOf: "文件（{{count}} / {{most}}）",
		uploading: "正在上传 {{share}}…",
		removeFile: "移除 {{name}}",
	},
});
