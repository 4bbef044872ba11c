import type { Language } from "#platform/server/notices/notice-kinds.ts";

type Words = (values: { name: string; organisation: string; roles: string; link: string }) => {
	subject: string;
	text: string;
};

export const invitationMail: Record<Language, Words> = {
	en: ({ name, organisation, roles, link }) => ({
		subject: `Invitation to ${organisation}`,
		text: `${name ? `Dear ${name}` : "Hello"},\n\n${organisation} invites you to work with it on Ronghe as: ${roles}.\n\nOpen the link and sign in, or sign up, with exactly this e-mail address. It works for 14 days.\n\n${link}\n\nIf you do not know the organisation, ignore this message.`,
	}),
	zh: ({ name, organisation, roles, link }) => ({
		subject: `${organisation}邀请您加入`,
		text: `${name ? `${name}，您好` : "您好"}：\n\n${organisation}邀请您在融合平台以“${roles}”身份参与工作。\n\n请打开链接，并使用本邮箱登录或注册。链接 14 天内有效。\n\n${link}\n\n如您不认识该单位，请忽略此邮件。`,
	}),
};
