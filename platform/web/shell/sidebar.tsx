import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import type { NavigationItem, SignedIn } from "../app/page-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useFormat } from "../i18n/use-format.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { Brand } from "./brand.tsx";
import styles from "./sidebar.module.css";
import { usePlaces } from "./use-current-page.ts";
import { isWithin } from "./within.ts";

/** The navigation of a desk: what this person has to do with, in ink blue at the left. */
export function Sidebar({ session }: { session: SignedIn }) {
	const t = useMessages(kitMessages);
	const { homePath } = useApp();
	return (
		<aside className={styles.sidebar} data-no-print>
			<div className={styles.brand}>
				<Brand to={homePath} />
			</div>
			<nav aria-label={t("mainNavigation")}>
				<NavigationList session={session} />
			</nav>
		</aside>
	);
}

/** The sections that this person sees, the open one with its pages beneath. Also the content of the phone's sheet. */
export function NavigationList({ session, onFollow }: { session: SignedIn; onFollow?: () => void }) {
	const { navigation, homePath } = useApp();
	const places = usePlaces();
	return (
		<ul className={styles.list}>
			{navigation
				.filter((item) => item.visible(session))
				.map((item) => {
					const open = places.some((place) => isWithin(place, item, homePath));
					const children = open ? (item.children ?? []).filter((child) => child.visible(session)) : [];
					const current = nearest(children, places);
					return (
						<li key={item.to}>
							<Entry
								item={item}
								waiting={waitingIn(item, session, children.length > 0)}
								open={open}
								onFollow={onFollow}
							/>
							{children.length > 0 && (
								<ul className={styles.children}>
									{children.map((child) => (
										<li key={child.to}>
											<Entry
												item={child}
												waiting={child.waiting?.(session) ?? 0}
												open={child === current}
												onFollow={onFollow}
											/>
										</li>
									))}
								</ul>
							)}
						</li>
					);
				})}
		</ul>
	);
}

/** What waits behind an entry: with what waits beneath it, unless that is shown there. */
export function waitingIn(item: NavigationItem, session: SignedIn, opened = false): number {
	const beneath = opened ? [] : (item.children ?? []).filter((child) => child.visible(session));
	return [item, ...beneath].reduce((sum, { waiting }) => sum + (waiting?.(session) ?? 0), 0);
}

/** The entry whose address is the longest beginning of the first place that has one: `/team/members`, not `/team`. */
function nearest<Child extends { to: string }>(
	children: readonly Child[],
	places: readonly string[],
): Child | undefined {
	for (const place of places) {
		const around = children.filter(({ to }) => place === to || place.startsWith(`${to}/`));
		if (around.length > 0) return around.sort((a, b) => b.to.length - a.to.length)[0];
	}
	return undefined;
}

interface EntryProps {
	item: Omit<NavigationItem, "children" | "icon"> & Partial<Pick<NavigationItem, "icon">>;
	waiting: number;
	open: boolean;
	onFollow?: (() => void) | undefined;
}

function Entry({ item, waiting, open, onFollow }: EntryProps) {
	const t = useMessages(kitMessages);
	const text = useText();
	const format = useFormat();
	const Icon = item.icon;
	return (
		<Link to={item.to} className={styles.entry} aria-current={open ? "page" : undefined} onClick={onFollow}>
			{Icon && <Icon />}
			<span className={styles.label}>{text(item.label)}</span>
			{waiting > 0 && (
				<span className={styles.waiting}>
					<span aria-hidden="true">{waiting > 999 ? "999+" : format.number(waiting)}</span>
					<span className="visually-hidden">{t("waiting", { count: waiting })}</span>
				</span>
			)}
		</Link>
	);
}
