import { Button } from "@mantine/core";
import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { useSession } from "../session/use-session.ts";
import { Brand } from "./brand.tsx";
import { DisplayMenu } from "./display-menu.tsx";
import styles from "./header.module.css";
import { LanguageSwitch } from "./language-switch.tsx";
import publicStyles from "./public-header.module.css";
import { useCurrentPage } from "./use-current-page.ts";

/** The head of pages that need no account. */
export function PublicHeader() {
	const t = useMessages(kitMessages);
	const text = useText();
	const { publicLinks, signInPath, homePath } = useApp();
	const { person } = useSession();
	const { page } = useCurrentPage();
	const onSignIn = page?.path === signInPath;
	return (
		<header className={publicStyles.header} data-no-print>
			<Brand to="/" />
			<nav aria-label={t("mainNavigation")} className={styles.links}>
				{publicLinks.map(({ to, label }) => (
					<Link key={to} to={to}>
						{text(label)}
					</Link>
				))}
			</nav>
			<span className={styles.space} />
			<LanguageSwitch />
			<DisplayMenu />
			{person ? (
				<Button component={Link} to={homePath} variant="default">
					{t("home")}
				</Button>
			) : (
				!onSignIn && (
					<Button component={Link} to={signInPath}>
						{t("signIn")}
					</Button>
				)
			)}
		</header>
	);
}
