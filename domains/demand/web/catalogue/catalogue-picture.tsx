import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "#platform/web/page/query-view.tsx";
import type { ListState } from "#platform/web/table/use-list-state.ts";
import { type Catalogue, topEntriesQuery } from "../calls-catalogue.ts";
import { ShortageChart } from "../parts/shortage-chart.tsx";
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
			{({ items, total }) =>
				items.length > 0 && (
					<ShortageChart
						catalogueId={catalogue.id}
						entries={items}
						total={total}
						n={items.reduce((sum, { demand }) => sum + demand, 0)}
						more={total > few ? { less: limit > few, onToggle: () => setLimit(limit > few ? few : many) } : undefined}
					/>
				)
			}
		</QueryView>
	);
}
