import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { type Catalogue, type CatalogueEntry, type CatalogueRow, fetchRows } from "../calls-catalogue.ts";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";
import { useDemandColumns, useSupplyColumns } from "./row-columns.tsx";

type Side = CatalogueRow["side"];

/** The postings, needs and cohorts that were counted. */
export function EntryRows({ catalogue, entry }: { catalogue: Catalogue; entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const [address, setAddress] = useAddressQuery();
	const side: Side = address.get("side") === "supply" ? "supply" : "demand";
	return (
		<Card title={t("rowsTitle")} lead={t("rowsLead")}>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame the two buttons */}
			<div className={styles.sides} role="group" aria-label={t("rowsTitle")}>
				{(["demand", "supply"] as const).map((one) => (
					<button
						key={one}
						type="button"
						aria-pressed={one === side}
						onClick={() => setAddress(new URLSearchParams(one === "supply" ? { side: one } : {}))}
					>
						{t(one === "demand" ? "demandSide" : "supplySide")}
					</button>
				))}
			</div>
			<SideRows key={side} side={side} catalogue={catalogue} entry={entry} />
		</Card>
	);
}

function SideRows({ side, catalogue, entry }: { side: Side; catalogue: Catalogue; entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const { id } = catalogue;
	const occupationId = entry.occupation.id;
	const list = useListState({ sorts: ["amount", "label", "party"], defaultSort: "-amount", pageSize: 20 });
	const query = useListQuery<never, CatalogueRow>(`catalogues ${id} ${occupationId} ${side}`, list, (asked, signal) =>
		fetchRows({ id, occupationId, side }, asked, signal),
	);
	const columns = { demand: useDemandColumns(), supply: useSupplyColumns() }[side];
	const empty =
		side === "demand" ? (
			<Empty title={t("noDemandTitle")} next={t("noDemandNext")} />
		) : (
			<Empty title={t("noSupplyTitle")} next={t("noSupplyNext")} />
		);
	return (
		<DataTable
			id={`catalogue-rows-${side}`}
			label={t(side === "demand" ? "demandSide" : "supplySide")}
			list={list}
			query={query}
			columns={columns}
			rowKey={(row) => row.originId}
			filters={<FilterSearch list={list} label={t("search")} />}
			empty={empty}
		/>
	);
}
