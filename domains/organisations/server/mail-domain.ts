/** Providers where anybody gets an address: it says nothing about an organisation. */
const free = new Set(
	"qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com 189.cn aliyun.com gmail.com outlook.com hotmail.com live.com yahoo.com icloud.com proton.me protonmail.com gmx.com mail.com".split(
		" ",
	),
);

/** A hint for the check list: does the applicant's mail come from the organisation's own domain? */
export function mailDomainHint(
	email: string,
	website: string | null,
): "matches" | "differs" | "free_mail" | "no_website" {
	const domain = email.split("@")[1]?.toLowerCase() ?? "";
	if (free.has(domain)) return "free_mail";
	if (!website || !URL.canParse(website)) return "no_website";
	const host = new URL(website).hostname.toLowerCase().replace(/^www\./, "");
	return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`) ? "matches" : "differs";
}
