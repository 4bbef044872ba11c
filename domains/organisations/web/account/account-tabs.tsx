import { Link, usePathname } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./account.messages.ts";
import styles from "./account-tabs.module.css";

const tabs = [
	{ to: "/account", word: "tabProfile" },
	{ to: "/account/security", word: "tabSecurity" },
	{ to: "/account/notices", word: "tabNotices" },
	{ to: "/account/data", word: "tabData" },
] as const;

/** The pages of the account, one beside the other. */
export function AccountTabs() {
	const t = useMessages(messages);
	const pathname = usePathname();
	return (
		<nav className={styles.tabs} aria-label={t("tabs")}>
			{tabs.map(({ to, word }) => (
				<Link key={to} to={to} aria-current={pathname === to ? "page" : undefined}>
					{t(word)}
				</Link>
			))}
		</nav>
	);
}
