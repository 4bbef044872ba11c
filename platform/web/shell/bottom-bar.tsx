import { useState } from "react";
import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import type { SignedIn } from "../app/page-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { MoreIcon } from "../icons/icons.tsx";
import styles from "./bottom-bar.module.css";
import { Dialog } from "./dialog.tsx";
import { DisplayChoices } from "./display-menu.tsx";
import sheet from "./sheet.module.css";
import { NavigationList, waitingIn } from "./sidebar.tsx";
import { usePlaces } from "./use-current-page.ts";
import { isWithin } from "./within.ts";

/** The navigation of a phone: four sections at the thumb and the rest in a sheet. */
export function BottomBar({ session }: { session: SignedIn }) {
	const t = useMessages(kitMessages);
	const text = useText();
	const { navigation, homePath } = useApp();
	const places = usePlaces();
	const [more, setMore] = useState(false);
	const seen = navigation.filter((item) => item.visible(session));
	return (
		<nav className={styles.bar} aria-label={t("mainNavigation")} data-no-print>
			{seen.slice(0, 4).map((item) => (
				<Link
					key={item.to}
					to={item.to}
					className={styles.entry}
					aria-current={places.some((place) => isWithin(place, item, homePath)) ? "page" : undefined}
				>
					<item.icon />
					<span>{text(item.short ?? item.label)}</span>
					<Dot waiting={waitingIn(item, session)} />
				</Link>
			))}
			<button type="button" className={styles.entry} aria-haspopup="dialog" onClick={() => setMore(true)}>
				<MoreIcon />
				<span>{t("more")}</span>
				<Dot waiting={seen.slice(4).reduce((sum, item) => sum + waitingIn(item, session), 0)} />
			</button>
			<Dialog opened={more} onClose={() => setMore(false)} title={t("menu")} kind="sheet">
				<div className={sheet.sheet}>
					<NavigationList session={session} onFollow={() => setMore(false)} />
					<DisplayChoices />
				</div>
			</Dialog>
		</nav>
	);
}

/** That something waits there, as a mark to see and words to hear. */
function Dot({ waiting }: { waiting: number }) {
	const t = useMessages(kitMessages);
	if (waiting === 0) return null;
	return (
		<>
			<span className={styles.dot} aria-hidden="true" />
			<span className="visually-hidden">{t("waiting", { count: waiting })}</span>
		</>
	);
}
