import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type OrganisationKind, rolesOfKind } from "../../contract.ts";
import { fetchMembers, type Member, type MemberPage } from "../calls-organisations.ts";
import { RoleList } from "../parts/role-list.tsx";
import { roleWords } from "../role-words.ts";
import { words } from "../words.ts";
import { MemberActions } from "./member-actions.tsx";
import { messages } from "./members.messages.ts";
import { RolesDialog } from "./roles-dialog.tsx";
import { useActiveOrganisation } from "./use-active-organisation.ts";

/** The people of the organisation I act for. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const r = useMessages(roleWords);
	const name = useName();
	const organisation = useActiveOrganisation();
	const list = useListState({ filters: ["role"], sorts: ["name", "since"], defaultSort: "name" });
	const query = useListQuery(`members-${organisation.id}`, list, (asked, signal) =>
		fetchMembers(organisation.id, asked, signal),
	);
	const [editing, setEditing] = useState<Member | null>(null);
	const grantable = (query.data as MemberPage | undefined)?.grantable ?? [];
	const columns: Column<Member>[] = [
		{ key: "name", header: t("name"), sort: "name", card: "title", cell: (member) => member.name },
		{ key: "email", header: w("email"), cell: (member) => member.email },
		{ key: "roles", header: w("roles"), card: "figure", cell: (member) => <RoleList roles={member.roles} /> },
		{ key: "since", header: t("since"), sort: "since", cell: (member) => <DateText value={member.since} /> },
		{
			key: "actions",
			header: t("actions"),
			cell: (member) => (
				<MemberActions organisationId={organisation.id} member={member} onChangeRoles={() => setEditing(member)} />
			),
		},
	];
	return (
		<>
			<PageHeader
				title={t("title")}
				lead={t("lead", { organisation: name(organisation.name) })}
				actions={
					<Button component={Link} to="/my-organisation/invitations" variant="default">
						{t("invitations")}
					</Button>
				}
				primary={
					grantable.length > 0 && (
						<Button component={Link} to="/my-organisation/invitations/new">
							{t("invite")}
						</Button>
					)
				}
			/>
			<DataTable
				id="members"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(member) => member.personId}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="role"
							label={w("roles")}
							options={rolesOfKind[organisation.kind as OrganisationKind].map((role) => ({
								value: role,
								label: r(role),
							}))}
						/>
					</>
				}
			/>
			{editing && (
				<RolesDialog
					key={editing.personId}
					organisationId={organisation.id}
					member={editing}
					grantable={grantable}
					onClose={() => setEditing(null)}
				/>
			)}
		</>
	);
}
