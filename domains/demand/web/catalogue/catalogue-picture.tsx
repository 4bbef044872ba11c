import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "#platform/web/page/query-view.tsx";
import type { ListState } from "#platform/web/table/use-list-state.ts";
import { type Catalogue, topEntriesQuery } from "../calls-catalogue.ts";
import { DemandChart } from "../parts/demand-chart.tsx";
import { ShortageChart, ShowMore } from "../parts/shortage-chart.tsx";
import { supplyKnown } from "../parts/supply-known.ts";
import type { EntryFilter } from "./entry-table.tsx";

const few = 15;
const many = 60;

/** The most short occupations among those that the filters let through. */
export function CataloguePicture({ catalogue, list }: { catalogue: Catalogue; list: ListState<EntryFilter> }) {
	const [limit, setLimit] = useState(few);
	const filters = { ...list.filters, ...(list.q && { q: list.q }) };
	const query = useQuery(topEntriesQuery(catalogue.id, filters, limit));
	return (
		<QueryView query={query} rows={few}>
			{({ items, total }) => {
				const [first] = items;
				if (!first) return null;
				const common = {
					catalogueId: catalogue.id,
					entries: items,
					n: items.reduce((sum, { demand }) => sum + demand, 0),
				};
				const more = total > few && (
					<ShowMore
						shown={items.length}
						total={total}
						less={limit > few}
						onToggle={() => setLimit(limit > few ? few : many)}
					/>
				);
				return supplyKnown(first) ? (
					<ShortageChart {...common} total={total}>
						{more}
					</ShortageChart>
				) : (
					<DemandChart {...common}>{more}</DemandChart>
				);
			}}
		</QueryView>
	);
}
