import { queryOptions } from "@tanstack/react-query";
import { asProblem } from "#platform/web/api/problem.ts";
import { requestJson } from "#platform/web/api/request.ts";

interface LocalText {
	en: string | null;
	zh: string | null;
}

/** What the landing page reads of the public overview. */
export interface Overview {
	catalogue: {
		id: string;
		region: { name: LocalText };
		year: number;
		version: number | null;
		sample: boolean;
		publishedAt: string | null;
	} | null;
	fields: {
		demand: number;
		supplyQualified: number;
		occupations: number;
		shortages: number;
		withoutEvidence: number;
	}[];
	top: {
		occupation: { id: string; name: LocalText };
		demand: number;
		ratio: number | null;
		lower: number;
		upper: number | null;
		conclusion: string;
		sample: boolean;
	}[];
}

export const overviewQuery = queryOptions({
	queryKey: ["overview", "landing"],
	queryFn: ({ signal }) => requestJson<Overview>("/api/overview", { signal }),
	staleTime: 300_000,
});

export interface DemoAccount {
	email: string;
	password: string;
	role: string;
	organisation: LocalText | string;
	text: LocalText;
	/** One of the few that the tour begins with. */
	first: boolean;
}

/** The accounts of the demonstration region; none where it is not loaded. */
export const demoQuery = queryOptions({
	queryKey: ["demo"],
	queryFn: async ({ signal }): Promise<DemoAccount[]> => {
		try {
			return (await requestJson<{ accounts: DemoAccount[] }>("/api/demo", { signal })).accounts;
		} catch (error) {
			if (asProblem(error).status === 404) return [];
			throw error;
		}
	},
	staleTime: Number.POSITIVE_INFINITY,
});
