import { useApp } from "../app/app-definition.ts";
import { useGo } from "../app/navigate.tsx";
import type { SignedIn } from "../app/page-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { Named, useName } from "../i18n/named.tsx";
import { useMessages, useText } from "../i18n/use-messages.ts";
import { BuildingIcon, CheckIcon, DownIcon } from "../icons/icons.tsx";
import { activeMembership } from "../session/session.ts";
import { useSwitchOrganisation } from "../session/use-session.ts";
import { Flyout } from "./flyout.tsx";
import styles from "./menu-list.module.css";

/** For whom the person acts, with the roles there; a list to change it when there are several. */
export function OrganisationSwitcher({ session }: { session: SignedIn }) {
	const t = useMessages(kitMessages);
	const text = useText();
	const name = useName();
	const go = useGo();
	const { roleLabel, homePath } = useApp();
	const switchTo = useSwitchOrganisation();
	const active = activeMembership(session);
	if (!active) return null;
	const roles = (list: readonly string[]): string =>
		list
			.flatMap((role) => roleLabel(role) ?? [])
			.map(text)
			.join(" · ");
	const face = (
		<>
			<BuildingIcon />
			<span className={styles.name}>
				<Named name={active.organisation.name} />
				{active.roles.length > 0 && ` · ${roles(active.roles)}`}
			</span>
			<DownIcon />
		</>
	);
	return (
		<Flyout label={t("actingFor", { name: name(active.organisation.name) })} face={face} shrink>
			{(close) => (
				<ul className={styles.list} aria-label={t("switchOrganisation")}>
					{session.memberships.map(({ organisation, roles: held }) => (
						<li key={organisation.id}>
							<button
								type="button"
								className={styles.item}
								aria-current={organisation.id === session.activeOrganisationId ? "true" : undefined}
								onClick={() => {
									close();
									if (organisation.id === session.activeOrganisationId) return;
									void switchTo(organisation.id).then(() => go(homePath));
								}}
							>
								<span className={styles.grow}>
									<Named name={organisation.name} />
									<small>{roles(held)}</small>
								</span>
								{organisation.id === session.activeOrganisationId && <CheckIcon />}
							</button>
						</li>
					))}
				</ul>
			)}
		</Flyout>
	);
}
