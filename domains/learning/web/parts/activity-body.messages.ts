import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		video: "Video: {{name}}",
		noVideo: "This browser cannot play the video.",
		download: "Download {{name}}",
		open: "Open the link",
		embedded: "This comes from {{host}}. That site learns your network address when it is loaded.",
		show: "Show it here",
		elsewhere: "{{host}}, opens in a new tab",
	},
	zh: {
		video: "视频：{{name}}",
		noVideo: "该浏览器无法播放此视频。",
		download: "下载 {{name}}",
		open: "打开链接",
		embedded: "内容来自 {{host}}。加载时该网站会获知您的网络地址。",
		show: "在此显示",
		elsewhere: "{{host}}，在新标签页打开",
	},
});
