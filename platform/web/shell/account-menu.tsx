import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import type { SignedIn } from "../app/page-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { SignOutIcon } from "../icons/icons.tsx";
import styles from "./account-menu.module.css";
import { Flyout } from "./flyout.tsx";
import menu from "./menu-list.module.css";

/** Who is signed in, the pages of the account, and the way out. */
export function AccountMenu({ session }: { session: SignedIn }) {
	const t = useMessages(kitMessages);
	const text = useText();
	const { accountLinks, signOut } = useApp();
	const { name, email } = session.person;
	const face = (
		<span className={styles.avatar} aria-hidden="true">
			{initials(name)}
		</span>
	);
	return (
		<Flyout label={`${t("account")}: ${name}`} face={face}>
			{(close) => (
				<>
					<div className={menu.head}>
						<strong>{name}</strong>
						<span className={menu.dim}>{email}</span>
					</div>
					<ul className={menu.list}>
						{accountLinks.map(({ to, label }) => (
							<li key={to}>
								<Link to={to} className={menu.item} onClick={close}>
									{text(label)}
								</Link>
							</li>
						))}
						<li>
							<button
								type="button"
								className={menu.item}
								// A fresh document: nothing of this person stays in memory.
								onClick={() => void signOut().finally(() => window.location.assign("/"))}
							>
								<SignOutIcon />
								{t("signOut")}
							</button>
						</li>
					</ul>
				</>
			)}
		</Flyout>
	);
}

/** The surname of a Chinese name, or the first letters of first and last name. */
function initials(name: string): string {
	const trimmed = name.trim();
	if (/\p{Script=Han}/u.test(trimmed)) return trimmed.slice(0, 1);
	const words = trimmed.split(/\s+/);
	return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
