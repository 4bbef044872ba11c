import { Outlet } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useApp } from "../app/app-definition.ts";
import { pageTitleStore, useShownPathname } from "../app/navigate.tsx";
import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { setLanguage } from "../i18n/language-store.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { useSession } from "../session/use-session.ts";
import { Toasts } from "../values/toasts.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import styles from "./frame.module.css";
import { Header } from "./header.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { PaletteHost } from "./palette-host.tsx";
import { PublicHeader } from "./public-header.tsx";
import { Sidebar } from "./sidebar.tsx";
import { useCurrentPage } from "./use-current-page.ts";

/** Everything around the page: navigation for people who are signed in, a plain head for visitors. */
export function Frame() {
	const t = useMessages(kitMessages);
	const session = useSession();
	const { page } = useCurrentPage();
	const main = useFocusOnNewPage();
	useAccountLanguage();
	useDocumentTitle();
	const person = session.person;
	const plain = page?.frame === "plain";
	const inside = person && !plain ? { ...session, person } : null;
	return (
		<div className={styles.frame} data-inside={inside ? true : undefined}>
			<a className={styles.skip} href="#content">
				{t("skip")}
			</a>
			{inside && <Sidebar session={inside} />}
			<div className={styles.column}>
				{inside ? <Header session={inside} /> : <PublicHeader />}
				<OfflineBanner />
				<main id="content" ref={main} tabIndex={-1} className={styles.main} data-plain={plain || undefined}>
					<Outlet />
				</main>
			</div>
			{inside && <BottomBar session={inside} />}
			<PaletteHost />
			<Toasts />
		</div>
	);
}

/** After a change of page the keyboard and the screen reader start at its content, not at the link that was left. */
function useFocusOnNewPage() {
	const main = useRef<HTMLElement>(null);
	const pathname = useShownPathname();
	const shown = useRef(pathname);
	useEffect(() => {
		if (shown.current === pathname) return;
		shown.current = pathname;
		if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
	}, [pathname]);
	return main;
}

/** Names the document after the page, so that tabs and histories can be told apart. */
function useDocumentTitle(): void {
	const text = useText();
	const { brand } = useApp();
	const { page } = useCurrentPage();
	const { own } = useStore(pageTitleStore);
	const name = text(brand.name);
	const title = own ?? (page ? text(page.title) : name);
	useEffect(() => {
		document.title = title === name ? name : `${title} · ${name}`;
	}, [title, name]);
}

/** Whoever signs in gets the language of the account on this device. */
function useAccountLanguage(): void {
	const { person } = useSession();
	const seen = useRef<string | null>(null);
	useEffect(() => {
		const id = person?.id ?? null;
		if (id === seen.current) return;
		seen.current = id;
		if (person?.locale) setLanguage(person.locale);
	}, [person]);
}
