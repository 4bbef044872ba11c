import { useEffect } from "react";
import { useApp } from "../app/app-definition.ts";
import { Link, pageTitleStore } from "../app/navigate.tsx";
import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import styles from "./breadcrumb.module.css";
import { useCurrentPage } from "./use-current-page.ts";

/** The way to this page. Also names the document, so that tabs and histories can be told apart. */
export function Breadcrumb() {
	const t = useMessages(kitMessages);
	const text = useText();
	const { brand } = useApp();
	const own = useStore(pageTitleStore);
	const { trail } = useCurrentPage();
	const steps = trail.map(({ page, to }, position) => ({
		to,
		label: position === trail.length - 1 && own ? own : text(page.title),
	}));
	const last = steps.at(-1)?.label;
	useEffect(() => {
		document.title = last ? `${last} · ${text(brand.name)}` : text(brand.name);
	}, [last, text, brand.name]);
	if (steps.length < 2) return null;
	return (
		<nav aria-label={t("breadcrumb")} className={styles.crumbs}>
			<ol>
				{steps.map(({ to, label }, position) => (
					<li key={to}>
						{position === steps.length - 1 ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
					</li>
				))}
			</ol>
		</nav>
	);
}
