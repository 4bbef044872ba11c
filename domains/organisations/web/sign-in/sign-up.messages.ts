import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		title: "Create an account",
		lead: "One account for everything you do here: for your school, your firm, and for yourself.",
		name: "Your name",
		nameHint: "As colleagues know you.",
		passwordHint: "At least 10 characters. A sentence is easier to keep in mind than a riddle.",
		submit: "Create account",
		haveOne: "Already have one? <a>Sign in</a>",
		sentTitle: "Look into your mailbox",
		sentLead:
			"We have written to {{email}}. Sign in, open the link in that message, and the address counts as yours. The link works for 48 hours.",
		nothingCame: "Nothing there? Look among the unwanted messages too.",
		resend: "Send it again",
		resent: "Sent again.",
		toSignIn: "Sign in now",
		required: "Please fill this in.",
		short: "At least 10 characters.",
	},
	zh: {
		title: "注册账号",
		lead: "一个账号即可在此办理院校、企业和个人的全部事务。",
		name: "姓名",
		nameHint: "请填写同事熟悉的姓名。",
		passwordHint: "至少 10 个字符。一句话比一串乱码更容易记住。",
		submit: "注册",
		haveOne: "已有账号？<a>登录</a>",
		sentTitle: "请查收邮件",
		sentLead: "我们已向 {{email}} 发送邮件。请登录后打开邮件中的链接以确认邮箱，链接 48 小时内有效。",
		nothingCame: "没有收到？请同时查看垃圾邮件。",
		resend: "重新发送",
		resent: "已重新发送。",
		toSignIn: "现在登录",
		required: "请填写此项。",
		short: "至少 10 个字符。",
	},
});
