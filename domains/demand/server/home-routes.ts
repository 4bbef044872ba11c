import { type Route, readRoute } from "#platform/server/http/route.ts";
import { homeNeeds, homeOffice, homeProgrammes, homeShortages } from "../contract-home.ts";
import { publishCatalogues, readOwnSupply, writeNeeds } from "./demand-policy.ts";
import { needsAtHome, officeAtHome, programmesAtHome, shortagesAtHome } from "./home-queries.ts";

export const homeRoutes: readonly Route[] = [
	readRoute({
		id: "demand.home.needs",
		method: "GET",
		path: "/home/needs",
		summary: "Own open needs beside what the region has for their occupations",
		access: writeNeeds,
		response: homeNeeds,
		handle: (context) => needsAtHome(context),
	}),
	readRoute({
		id: "demand.home.programmes",
		method: "GET",
		path: "/home/programmes",
		summary: "Own programmes against the region's demand for the occupations to which they lead",
		access: readOwnSupply,
		response: homeProgrammes,
		handle: (context) => programmesAtHome(context),
	}),
	readRoute({
		id: "demand.home.office",
		method: "GET",
		path: "/home/office",
		summary: "What the own region has still to settle: titles, sources, drafts",
		access: publishCatalogues,
		response: homeOffice,
		handle: (context) => officeAtHome(context),
	}),
	readRoute({
		id: "demand.home.shortages",
		method: "GET",
		path: "/home/shortages",
		summary: "Occupations short of people in the newest published catalogue, with what they require most",
		access: "signed-in",
		response: homeShortages,
		handle: (context) => shortagesAtHome(context),
	}),
];
