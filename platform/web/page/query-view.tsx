import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem } from "../api/problem.ts";
import { ErrorNote, ErrorPage } from "./error-page.tsx";
import { Loading } from "./loading.tsx";

interface QueryViewProps<Data> {
	query: UseQueryResult<Data>;
	children: (data: Data) => ReactNode;
	/** The query is what the whole page is about: what is missing then is the page. */
	page?: boolean;
	rows?: number;
}

/** Draws a query: grey lines while it loads, what went wrong with a way to try again, or the data. */
export function QueryView<Data>({ query, children, page = false, rows }: QueryViewProps<Data>) {
	if (query.data !== undefined) return <>{children(query.data)}</>;
	if (!query.isError) return <Loading rows={rows} />;
	const retry = (): void => void query.refetch();
	const missing = asProblem(query.error).status === 404;
	return page || missing ? (
		<ErrorPage error={query.error} retry={retry} />
	) : (
		<ErrorNote error={query.error} retry={retry} />
	);
}
