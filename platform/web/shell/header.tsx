import { useApp } from "../app/app-definition.ts";
import type { SignedIn } from "../app/page-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { SearchIcon } from "../icons/icons.tsx";
import { JobTray } from "../jobs/job-tray.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { DisplayMenu } from "./display-menu.tsx";
import styles from "./header.module.css";
import { LanguageSwitch } from "./language-switch.tsx";
import { NoticesBell } from "./notices-bell.tsx";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { openPalette } from "./palette-host.tsx";

/** The white head of every page inside: search, for whom one acts, language, display, jobs, notices, account. */
export function Header({ session }: { session: SignedIn }) {
	const t = useMessages(kitMessages);
	const text = useText();
	const { searchHint, homePath } = useApp();
	return (
		<header className={styles.header} data-no-print>
			<span className={styles.brand}>
				<Brand to={homePath} compact />
			</span>
			<button type="button" className={styles.search} onClick={openPalette} aria-keyshortcuts="Control+K">
				<SearchIcon />
				<span className={styles.hint}>{text(searchHint)}</span>
				<span className="visually-hidden">{t("search")}</span>
				<kbd>Ctrl K</kbd>
			</button>
			<span className={styles.space} />
			<OrganisationSwitcher session={session} />
			<LanguageSwitch />
			<span className={styles.desk}>
				<DisplayMenu />
			</span>
			<JobTray />
			<NoticesBell />
			<AccountMenu session={session} />
		</header>
	);
}
