import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { invitationStates } from "../../contract-organisations.ts";
import { fetchInvitations, type Invitation } from "../calls-organisations.ts";
import { useActiveOrganisation } from "../organisation/use-active-organisation.ts";
import { RoleList } from "../parts/role-list.tsx";
import { words } from "../words.ts";
import { InvitationActions } from "./invitation-actions.tsx";
import { messages } from "./invitations.messages.ts";

const tones: Record<Invitation["state"], Tone> = {
	open: "info",
	accepted: "good",
	revoked: "neutral",
	expired: "warn",
};

/** Who was invited into the organisation I act for, and what became of it. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const { id } = useActiveOrganisation();
	const list = useListState({ filters: ["state"], sorts: ["invitedAt", "email"], defaultSort: "-invitedAt" });
	const query = useListQuery(`invitations-${id}`, list, (asked, signal) => fetchInvitations(id, asked, signal));
	const columns: Column<Invitation>[] = [
		{ key: "email", header: w("email"), sort: "email", card: "title", cell: (row) => row.email },
		{ key: "name", header: t("name"), cell: (row) => row.name },
		{ key: "roles", header: w("roles"), card: "figure", cell: (row) => <RoleList roles={row.roles} /> },
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: (row) => <StateChip tone={tones[row.state]}>{w(`invitation.${row.state}`)}</StateChip>,
		},
		{
			key: "invitedAt",
			header: t("invitedAt"),
			sort: "invitedAt",
			cell: (row) => <DateText value={row.invitedAt} />,
		},
		{
			key: "expiresAt",
			header: t("expiresAt"),
			cell: (row) => (row.state === "open" ? <DateText value={row.expiresAt} relative /> : w("none")),
		},
		{
			key: "actions",
			header: t("actions"),
			cell: (row) => <InvitationActions organisationId={id} invitation={row} />,
		},
	];
	const invite = (
		<Button component={Link} to="/my-organisation/invitations/new">
			{t("invite")}
		</Button>
	);
	return (
		<>
			<PageHeader
				title={t("title")}
				lead={t("lead")}
				actions={
					<Button component={Link} to="/my-organisation/invitations/file" variant="default">
						{t("fromFile")}
					</Button>
				}
				primary={invite}
			/>
			<DataTable
				id="invitations"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => row.id}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} action={invite} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="state"
							label={t("state")}
							options={invitationStates.map((state) => ({ value: state, label: w(`invitation.${state}`) }))}
						/>
					</>
				}
			/>
		</>
	);
}
