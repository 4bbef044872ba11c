import { queryOptions } from "@tanstack/react-query";
import { get } from "./calls.ts";

interface Place {
	id: string;
	name: { en: string | null; zh: string | null };
}

/** My region and the places in it. */
export const placesQuery = queryOptions({
	queryKey: ["places"],
	queryFn: ({ signal }) => get<{ items: Place[] }>("/places", {}, signal),
	staleTime: 600_000,
});
