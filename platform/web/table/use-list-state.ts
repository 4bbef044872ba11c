import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useAddressQuery } from "../app/navigate.tsx";
import {
	exportQuery,
	type ListQuery,
	type ListShape,
	type ListValues,
	nextSort,
	readList,
	serverQuery,
	viewOf,
	writeList,
} from "./list-state.ts";

/** One page of a list, as the server answers it. */
export interface ListPage<Row> {
	items: Row[];
	/** All rows that the filters let through. */
	total: number;
	nextCursor: string | null;
	previousCursor: string | null;
}

export interface ListState<Filter extends string = string> extends ListValues<Filter> {
	/** For the server. */
	query: ListQuery<Filter>;
	/** For an export: the same rows, all of them. */
	exportQuery: URLSearchParams;
	/** For a saved view. */
	view: string;
	pageSize: number;
	filtered: boolean;
	setQ: (q: string) => void;
	setFilter: (name: Filter, value: string | null) => void;
	toggleSort: (key: string, firstDescending?: boolean) => void;
	setColumns: (columns: string[] | undefined) => void;
	/** Goes on or back by the page's cursor; `rows` is the size of the page left behind. */
	next: (cursor: string, rows: number) => void;
	previous: (cursor: string) => void;
	/** Without search and filters. */
	clear: () => void;
	showView: (view: string) => void;
}

/** Search, filters, sort, page and columns of a list, all in the address, so that a link shows the same rows. */
export function useListState<Filter extends string = never>(shape: ListShape<Filter>): ListState<Filter> {
	const [address, setAddress] = useAddressQuery();
	const values = readList(address, shape);
	const firstPage = { cursor: undefined, from: 0 };
	const change = (part: Partial<ListValues<Filter>>): void =>
		setAddress(writeList({ ...values, ...part }, shape, address));
	const pageSize = shape.pageSize ?? 50;
	return {
		...values,
		query: serverQuery(values, shape),
		exportQuery: exportQuery(values),
		view: viewOf(address, shape as ListShape),
		pageSize,
		filtered: values.q !== "" || Object.keys(values.filters).length > 0,
		setQ: (q) => change({ q, ...firstPage }),
		setFilter: (name, value) => change({ filters: { ...values.filters, [name]: value ?? undefined }, ...firstPage }),
		toggleSort: (key, firstDescending = false) =>
			change({ sort: nextSort(values.sort, key, firstDescending), ...firstPage }),
		setColumns: (columns) => change({ columns }),
		next: (cursor, rows) => change({ cursor, from: values.from + rows }),
		previous: (cursor) => {
			const from = Math.max(0, values.from - pageSize);
			// The first page has no cursor: rows that came in front of it meanwhile are then seen.
			change(from === 0 ? firstPage : { cursor, from });
		},
		clear: () => change({ q: "", filters: {}, ...firstPage }),
		showView: (view) => setAddress(writeList(readList(new URLSearchParams(view), shape), shape, address)),
	};
}

/** The rows of a list; while the next page comes, the former one stays. */
export function useListQuery<Filter extends string, Row>(
	key: string,
	list: ListState<Filter>,
	fetchPage: (query: ListQuery<Filter>, signal: AbortSignal) => Promise<ListPage<Row>>,
): UseQueryResult<ListPage<Row>> {
	return useQuery({
		queryKey: [key, "list", list.query],
		queryFn: ({ signal }) => fetchPage(list.query, signal),
		placeholderData: keepPreviousData,
	});
}
