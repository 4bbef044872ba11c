import type { Language } from "#platform/server/notices/notice-kinds.ts";

type Words = (values: { name: string; link: string; service: string }) => { subject: string; text: string };

const closing = {
	en: "If this was not you, nothing needs to be done.",
	zh: "如非本人操作，无需理会。",
};

/** E-mails around sign-in. Kinds that carry a link begin with `sign-in.`: their text is not shown once they were sent. */
export const sessionMails = {
	"sign-in.verify": {
		en: ({ name, link }) => ({
			subject: "Confirm your e-mail address",
			text: `Dear ${name},\n\nplease confirm that this address is yours. The link works once, for 48 hours; sign in when asked.\n\n${link}\n\n${closing.en}`,
		}),
		zh: ({ name, link }) => ({
			subject: "请确认您的电子邮箱",
			text: `${name}，您好：\n\n请确认此邮箱属于您。链接 48 小时内有效，仅可使用一次；如有提示请先登录。\n\n${link}\n\n${closing.zh}`,
		}),
	},
	"sign-in.reset": {
		en: ({ name, link }) => ({
			subject: "Choose a new password",
			text: `Dear ${name},\n\nwith this link you choose a new password. It works once, for one hour. You will be signed out everywhere.\n\n${link}\n\n${closing.en}`,
		}),
		zh: ({ name, link }) => ({
			subject: "重设您的密码",
			text: `${name}，您好：\n\n请通过以下链接设置新密码。链接 1 小时内有效，仅可使用一次；设置后所有设备将退出登录。\n\n${link}\n\n${closing.zh}`,
		}),
	},
	"account.exists": {
		en: ({ link }) => ({
			subject: "You already have an account",
			text: `Somebody wanted to use this address for an account, and there is one already. Sign in, or choose a new password here:\n\n${link}\n\n${closing.en}`,
		}),
		zh: ({ link }) => ({
			subject: "该邮箱已有账号",
			text: `有人尝试使用此邮箱注册，但该邮箱已有账号。您可以直接登录，或在此重设密码：\n\n${link}\n\n${closing.zh}`,
		}),
	},
	"account.unknown": {
		en: ({ link }) => ({
			subject: "No account with this address",
			text: `Somebody asked for a link to an account with this address. There is no account that needs one. You may have used another address, or sign up here:\n\n${link}\n\n${closing.en}`,
		}),
		zh: ({ link }) => ({
			subject: "没有使用此邮箱的账号",
			text: `有人请求向此邮箱发送账号链接，但没有需要处理的账号。您可能使用了其他邮箱，也可以在此注册：\n\n${link}\n\n${closing.zh}`,
		}),
	},
	"account.password-changed": {
		en: ({ name, link }) => ({
			subject: "Your password was changed",
			text: `Dear ${name},\n\nyour password was changed and your other devices were signed out. If this was not you, choose a new one at once:\n\n${link}`,
		}),
		zh: ({ name, link }) => ({
			subject: "您的密码已更改",
			text: `${name}，您好：\n\n您的密码已更改，其他设备已退出登录。如非本人操作，请立即重设密码：\n\n${link}`,
		}),
	},
	"account.email-changed": {
		en: ({ name, link }) => ({
			subject: "Your e-mail address was changed",
			text: `Dear ${name},\n\nyour account now uses another e-mail address. If this was not you, tell the operator:\n\n${link}`,
		}),
		zh: ({ name, link }) => ({
			subject: "您的电子邮箱已更改",
			text: `${name}，您好：\n\n您的账号已改用其他电子邮箱。如非本人操作，请联系运营方：\n\n${link}`,
		}),
	},
	"account.two-factor": {
		en: ({ name, link }) => ({
			subject: "Two-step sign-in was changed",
			text: `Dear ${name},\n\ntwo-step sign-in of your account was switched on or off, or its recovery codes were renewed. See your account:\n\n${link}`,
		}),
		zh: ({ name, link }) => ({
			subject: "两步验证设置已更改",
			text: `${name}，您好：\n\n您账号的两步验证已开启、关闭或更新了恢复码。请查看您的账号：\n\n${link}`,
		}),
	},
} as const satisfies Record<string, Record<Language, Words>>;

export type SessionMail = keyof typeof sessionMails;
