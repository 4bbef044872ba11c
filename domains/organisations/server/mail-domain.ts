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
	/** What a claimant names as the institution's website: it counts for less, as anybody can name one. */
	named: string | null = null,
): "matches" | "matches_named" | "differs" | "free_mail" | "no_website" {
	const domain = email.split("@")[1]?.toLowerCase() ?? "";
	if (free.has(domain)) return "free_mail";
	const given = website ?? named;
	if (!given || !URL.canParse(given)) return "no_website";
	const host = new URL(given).hostname.toLowerCase().replace(/^www\./, "");
	const same = host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
	return same ? (website ? "matches" : "matches_named") : "differs";
}
