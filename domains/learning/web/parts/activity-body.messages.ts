import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		video: "Video: {{name}}",
		noVideo: "This browser cannot play the video.",
		download: "Download {{name}}",
		open: "Open the link",
		elsewhere: "{{host}}, opens in a new tab",
	},
	zh: {
		video: "视频：{{name}}",
		noVideo: "该浏览器无法播放此视频。",
		download: "下载 {{name}}",
		open: "打开链接",
		elsewhere: "{{host}}，在新标签页打开",
	},
});
