import { defineMessages } from "../i18n/define-messages.ts";

/** Words for what the browser itself finds and for the refusals that every route can give. */
export const problemMessages = defineMessages({
	en: {
		"kit.unreachable": "The server cannot be reached. What you typed is kept; try again when the connection is back.",
		"kit.unreadable": "The server answered with something unreadable (status {{status}}). Try again in a moment.",
		"kit.unexpected": "Something went wrong on this page. Load it again; if it stays, tell the operator.",
		"kit.unknownWithRequest": "This could not be done. If it stays, tell the operator the request {{requestId}}.",
		"kit.fieldUnknown": "This value is not accepted ({{code}}).",
		"kit.tooLarge": "The file is larger than {{limit}}.",
		"kit.wrongType": "Files of this kind are not accepted. Accepted: {{accepted}}.",
	},
	zh: {
		"kit.unreachable": "无法连接服务器。您填写的内容已保留，请在网络恢复后重试。",
		"kit.unreadable": "服务器的回应无法识别（状态 {{status}}），请稍后重试。",
		"kit.unexpected": "本页面出现问题，请重新加载；若仍未解决，请告知运营方。",
		"kit.unknownWithRequest": "操作未能完成。若问题持续，请将请求编号 {{requestId}} 告知运营方。",
		"kit.fieldUnknown": "该值不被接受（{{code}}）。",
		"kit.tooLarge": "文件超过 {{limit}}。",
		"kit.wrongType": "不接受此类文件，可接受：{{accepted}}。",
	},
});
