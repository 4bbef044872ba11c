import { useApp } from "../app/app-definition.ts";
import { Link, pageTitleStore } from "../app/navigate.tsx";
import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { useSession } from "../session/use-session.ts";
import styles from "./breadcrumb.module.css";
import { sectionOf, stepNames } from "./trail.ts";
import { useCurrentPage } from "./use-current-page.ts";

/** The way to this page: its section of the navigation, the pages above it, itself. */
export function Breadcrumb() {
	const t = useMessages(kitMessages);
	const text = useText();
	const { navigation } = useApp();
	const titles = useStore(pageTitleStore);
	const { person, ...session } = useSession();
	const { trail } = useCurrentPage();
	// A page above that this person may not open is no step of the way: its link would lead nowhere.
	const names = stepNames(trail.length, titles);
	const named = trail.map((step, position) => ({ ...step, label: names[position] }));
	const open = named.filter(({ page: { access } }, position) => {
		if (position === trail.length - 1 || typeof access === "string") return true;
		return person !== null && access({ ...session, person });
	});
	const steps = open.map(({ page, to, label }) => ({ to, label: label ?? text(page.title) }));
	const section = sectionOf(navigation, steps[0]?.to);
	const name = section && text(section.label);
	if (section && name && name !== steps[0]?.label) steps.unshift({ to: section.to, label: name });
	if (steps.length < 2) return null;
	return (
		<nav aria-label={t("breadcrumb")} className={styles.crumbs}>
			<ol>
				{steps.map(({ to, label }, position) => (
					<li key={`${to} ${label}`}>
						{position === steps.length - 1 ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
					</li>
				))}
			</ol>
		</nav>
	);
}
