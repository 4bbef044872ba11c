import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#platform/web/api/request.ts";
import type { HomeNeeds, HomeOffice, HomeProgrammes, HomeShortages } from "../../contract-home.ts";

const card = <T>(name: string) =>
	queryOptions({
		queryKey: ["home", name],
		queryFn: ({ signal }) => requestJson<T>(`/api/home/${name}`, { signal }),
	});

export const homeNeedsQuery = card<HomeNeeds>("needs");
export const homeProgrammesQuery = card<HomeProgrammes>("programmes");
export const homeOfficeQuery = card<HomeOffice>("office");
export const homeShortagesQuery = card<HomeShortages>("shortages");
