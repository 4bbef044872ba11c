import { useEffect, useMemo, useState } from "react";
import { get } from "#platform/web/api/calls.ts";

interface Page<Row> {
	items: Row[];
	nextCursor: string | null;
}

/** Of the pages after the first: large, since nobody waits for them. */
const LIMIT = 400;

/**
 * All rows of a list whose first page came with its head: the others are fetched behind it. While they come anew, those
 * that were there stay, so that nothing jumps.
 */
export function useAllRows<Row>(first: Page<Row>, path: string) {
	const [others, setOthers] = useState<Row[]>([]);
	const [whole, setWhole] = useState(first.nextCursor === null);
	const [error, setError] = useState<unknown>(null);
	useEffect(() => {
		const abort = new AbortController();
		const load = async (): Promise<void> => {
			const found: Row[] = [];
			for (let cursor = first.nextCursor; cursor !== null; ) {
				const page: Page<Row> = await get(path, { cursor, limit: LIMIT }, abort.signal);
				found.push(...page.items);
				cursor = page.nextCursor;
				setOthers((before) => [...found, ...before.slice(found.length)]);
			}
			setOthers(found);
			setWhole(true);
			setError(null);
		};
		load().catch((reason: unknown) => {
			if (!abort.signal.aborted) setError(reason);
		});
		return () => abort.abort();
	}, [first, path]);
	const rows = useMemo(() => [...first.items, ...others], [first, others]);
	return { rows, whole, error };
}
