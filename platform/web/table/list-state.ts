/** What a list can be asked for. Names of filters and sort keys are the server's. */
export interface ListShape<Filter extends string = string> {
	filters?: readonly Filter[];
	sorts?: readonly string[];
	/** With "-" in front for the other direction. */
	defaultSort?: string;
	pageSize?: number;
}

/** The state of a list, as it stands in the address. */
export interface ListValues<Filter extends string = string> {
	q: string;
	filters: Partial<Record<Filter, string>>;
	sort: string | undefined;
	/** Where the page begins, for the server, and how many rows lie before it, for the reader. */
	cursor: string | undefined;
	from: number;
	/** Keys of the columns shown; undefined: as usual. */
	columns: string[] | undefined;
}

const reserved = ["q", "sort", "cursor", "from", "columns"];

/** Reads the address. What it does not understand (an unknown sort key, a page that is no number) counts as not there. */
export function readList<Filter extends string>(query: URLSearchParams, shape: ListShape<Filter>): ListValues<Filter> {
	const sort = query.get("sort");
	const from = Number(query.get("from"));
	const cursor = query.get("cursor") || undefined;
	const filters: Partial<Record<Filter, string>> = {};
	for (const name of shape.filters ?? []) {
		const value = query.get(name);
		if (value) filters[name] = value;
	}
	return {
		q: query.get("q") ?? "",
		filters,
		sort: sort && shape.sorts?.includes(sort.replace(/^-/, "")) ? sort : shape.defaultSort,
		cursor,
		from: cursor && Number.isSafeInteger(from) && from > 0 ? from : 0,
		columns: query.get("columns")?.split(",").filter(Boolean),
	};
}

/** Writes the state into an address, leaving alone what is not the list's. What is as usual is not written. */
export function writeList<Filter extends string>(
	values: ListValues<Filter>,
	shape: ListShape<Filter>,
	current: URLSearchParams,
): URLSearchParams {
	const query = new URLSearchParams(current);
	const set = (name: string, value: string | undefined): void => {
		if (value) query.set(name, value);
		else query.delete(name);
	};
	set("q", values.q.trim());
	for (const name of shape.filters ?? []) set(name, values.filters[name]);
	set("sort", values.sort === shape.defaultSort ? undefined : values.sort);
	set("cursor", values.cursor);
	set("from", values.cursor && values.from > 0 ? String(values.from) : undefined);
	set("columns", values.columns?.join(","));
	return query;
}

/** What the server is asked: search, filters, sort, and the page. */
export type ListQuery<Filter extends string = string> = {
	q?: string;
	sort?: string;
	limit: number;
	cursor?: string;
} & {
	[name in Filter]?: string;
};

export function serverQuery<Filter extends string>(
	values: ListValues<Filter>,
	shape: ListShape<Filter>,
): ListQuery<Filter> {
	return {
		...values.filters,
		...(values.q.trim() && { q: values.q.trim() }),
		...(values.sort && { sort: values.sort }),
		...(values.cursor && { cursor: values.cursor }),
		limit: shape.pageSize ?? 50,
	} as ListQuery<Filter>;
}

/** The same rows without the page: for exports. */
export function exportQuery<Filter extends string>(values: ListValues<Filter>): URLSearchParams {
	const query = new URLSearchParams();
	if (values.q.trim()) query.set("q", values.q.trim());
	for (const [name, value] of Object.entries(values.filters)) query.set(name, String(value));
	if (values.sort) query.set("sort", values.sort);
	return query;
}

/** The part of an address that a saved view keeps: everything of the list but the page. */
export function viewOf(query: URLSearchParams, shape: ListShape): string {
	const kept = new URLSearchParams();
	for (const name of [...(shape.filters ?? []), ...reserved]) {
		const value = query.get(name);
		if (value && name !== "cursor" && name !== "from") kept.set(name, value);
	}
	return kept.toString();
}

/** The sort after a press on a header: first the key's own direction, then the other. */
export function nextSort(current: string | undefined, key: string, firstDescending: boolean): string {
	const first = firstDescending ? `-${key}` : key;
	const second = firstDescending ? key : `-${key}`;
	return current === first ? second : first;
}
