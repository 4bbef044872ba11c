import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import type { Membership } from "#platform/web/session/session.ts";
import { refreshSession, useSignedIn, useSwitchOrganisation } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import type { OrganisationState, Role } from "../../contract.ts";
import { leaveOrganisation } from "../calls-organisations.ts";
import { OrganisationStateChip } from "../parts/organisation-state-chip.tsx";
import { RoleList } from "../parts/role-list.tsx";
import styles from "./memberships.module.css";
import { messages } from "./my-organisation.messages.ts";

/** All organisations of a person, with the roles there, the way to act for each and the way out. */
export function Memberships() {
	const t = useMessages(messages);
	const { memberships, activeOrganisationId } = useSignedIn();
	return (
		<Card title={t("memberships")} lead={t("membershipsLead")}>
			<ul className={styles.list}>
				{memberships.map((membership) => (
					<MembershipRow
						key={membership.organisation.id}
						membership={membership}
						active={membership.organisation.id === activeOrganisationId}
					/>
				))}
			</ul>
		</Card>
	);
}

function MembershipRow({ membership, active }: { membership: Membership; active: boolean }) {
	const t = useMessages(messages);
	const name = useName();
	const client = useQueryClient();
	const switchTo = useSwitchOrganisation();
	const { organisation, roles } = membership;
	const called = name(organisation.name);
	const verified = organisation.state === "verified";
	return (
		<li className={styles.row}>
			<div className={styles.words}>
				<Link to={verified ? `/organisations/${organisation.id}` : `/applications/${organisation.id}`}>
					<Named name={organisation.name} hint />
				</Link>
				<span className={styles.marks}>
					<RoleList roles={roles as Role[]} />
					{!verified && <OrganisationStateChip state={organisation.state as OrganisationState} />}
				</span>
			</div>
			{active ? (
				<Tag tone="info">{t("active")}</Tag>
			) : (
				<Button variant="default" size="compact-md" onClick={() => void switchTo(organisation.id)}>
					{t("actFor")}
				</Button>
			)}
			<ConfirmButton
				size="compact-md"
				question={t("leaveQuestion", { name: called })}
				detail={t("leaveDetail")}
				confirmLabel={t("leaveConfirm")}
				final
				onConfirm={async () => {
					await leaveOrganisation(organisation.id);
					toast(t("left", { name: called }));
					await refreshSession(client);
				}}
			>
				{t("leave")}
			</ConfirmButton>
		</li>
	);
}
