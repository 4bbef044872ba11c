import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { organisationStates, registrableKinds } from "../../contract.ts";
import { type ApplicationRow, fetchApplications } from "../calls-organisations.ts";
import { OrganisationStateChip } from "../parts/organisation-state-chip.tsx";
import { words } from "../words.ts";
import { messages } from "./applications.messages.ts";
import styles from "./applications.module.css";

/** What the operator has to verify, and what an official may advise about. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const session = useSignedIn();
	const decides = may(session, "organisations.applications.decide");
	const list = useListState({
		filters: ["state", "kind"],
		sorts: ["submittedAt", "name"],
		defaultSort: "-submittedAt",
	});
	const query = useListQuery("applications", list, fetchApplications);
	const columns: Column<ApplicationRow>[] = [
		{
			key: "name",
			header: t("name"),
			sort: "name",
			card: "title",
			cell: (row) => (
				<>
					<Named name={row.name} hint /> {row.claim && <Tag tone="info">{t("claim")}</Tag>}
				</>
			),
		},
		{ key: "kind", header: w("kind"), cell: (row) => <Tag>{w(`kind.${row.kind}`)}</Tag> },
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: (row) => <OrganisationStateChip state={row.state} />,
		},
		{
			key: "checks",
			header: t("checks"),
			card: "figure",
			cell: (row) => <Progress done={row.checksDone} total={row.checksTotal} />,
		},
		{ key: "region", header: w("region"), optional: true, cell: (row) => <Named name={row.regionName} /> },
		{ key: "number", header: t("number"), optional: true, cell: (row) => row.registrationNumber },
		{ key: "comments", header: t("comments"), figure: true, cell: (row) => row.comments || w("none") },
		{
			key: "submitted",
			header: t("submitted"),
			sort: "submittedAt",
			card: "figure",
			cell: (row) => <DateText value={row.submittedAt} relative />,
		},
	];
	return (
		<>
			<PageHeader title={t("title")} lead={decides ? t("lead") : t("leadRegion")} />
			<DataTable
				id="applications"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => row.organisationId}
				rowLink={(row) => `/applications/${row.organisationId}`}
				needsMe={(row) => decides && row.state === "waiting"}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="state"
							label={t("state")}
							options={organisationStates.map((state) => ({ value: state, label: w(`state.${state}`) }))}
						/>
						<FilterSelect
							list={list}
							name="kind"
							label={w("kind")}
							options={registrableKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
						/>
					</>
				}
			/>
		</>
	);
}

/** Checks done as a row of small fields, with the figures for those who hear the page. */
function Progress({ done, total }: { done: number; total: number }) {
	const t = useMessages(messages);
	return (
		<span className={styles.progress}>
			<span className={styles.fields} aria-hidden="true">
				{Array.from({ length: total }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
					<span key={index} data-done={index < done || undefined} />
				))}
			</span>
			{t("checksOf", { done, total })}
		</span>
	);
}
