import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { refreshSession, useSignedIn } from "#platform/web/session/use-session.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { acceptMyInvitation, type MyInvitation, myInvitationsQuery } from "../calls-organisations.ts";
import { OrganisationStateChip } from "../parts/organisation-state-chip.tsx";
import { RoleList } from "../parts/role-list.tsx";
import styles from "./memberships.module.css";
import { messages } from "./my-organisation.messages.ts";

/** Ways into organisations that stand open: invitations to my address, and what I asked to speak for. */
export function Offers() {
	const t = useMessages(messages);
	const { claims } = useSignedIn();
	const invitations = useQuery(myInvitationsQuery).data?.items ?? [];
	return (
		<>
			{invitations.length > 0 && (
				<Card title={t("invited")} lead={t("invitedLead")}>
					<ul className={styles.list}>
						{invitations.map((invitation) => (
							<InvitationRow key={invitation.id} invitation={invitation} />
						))}
					</ul>
				</Card>
			)}
			{claims.length > 0 && (
				<Card title={t("claims")} lead={t("claimsLead")}>
					<ul className={styles.list}>
						{claims.map(({ organisation, state }) => (
							<li key={organisation.id} className={styles.row}>
								<div className={styles.words}>
									<Link to={`/applications/${organisation.id}`}>
										<Named name={organisation.name} hint />
									</Link>
								</div>
								<OrganisationStateChip state={state === "open" ? "waiting" : "refused"} />
							</li>
						))}
					</ul>
				</Card>
			)}
		</>
	);
}

function InvitationRow({ invitation }: { invitation: MyInvitation }) {
	const t = useMessages(messages);
	const name = useName();
	const client = useQueryClient();
	const { organisation, roles, expiresAt } = invitation;
	const accept = useMutation({
		mutationFn: () => acceptMyInvitation(invitation.id),
		onSuccess: async () => {
			toast(t("accepted", { name: name(organisation.name) }));
			await refreshSession(client);
		},
		onSettled: () => client.invalidateQueries({ queryKey: myInvitationsQuery.queryKey }),
	});
	return (
		<li className={styles.row}>
			<div className={styles.words}>
				<Link to={`/organisations/${organisation.id}`}>
					<Named name={organisation.name} hint />
				</Link>
				<span className={styles.marks}>
					<RoleList roles={roles} />
					<small className={styles.until}>
						{t("until")} <DateText value={expiresAt} />
					</small>
				</span>
				{accept.isError && <ErrorNote error={accept.error} />}
			</div>
			<Button size="compact-md" loading={accept.isPending} onClick={() => accept.mutate()}>
				{t("accept")}
			</Button>
		</li>
	);
}
