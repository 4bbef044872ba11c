import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { registerHomeCard, registerHomeTasks } from "#platform/web/home/home-registry.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { hasRole, may } from "#platform/web/session/session.ts";
import { demandTasks } from "./home-tasks.ts";
import { postingPages } from "./postings/pages.tsx";
import { titles } from "./titles.ts";

registerHomeTasks(...demandTasks);
registerHomeCard(
	{
		id: "needs",
		order: 20,
		visible: (session) => may(session, "demand.needs.write"),
		load: () => import("./home/needs-card.tsx"),
	},
	{
		id: "programmes",
		order: 21,
		visible: (session) => may(session, "demand.supply.read-own"),
		load: () => import("./home/programmes-card.tsx"),
	},
	{
		id: "office",
		order: 22,
		visible: (session) => may(session, "demand.catalogues.publish"),
		load: () => import("./home/office-card.tsx"),
	},
	{
		id: "shortages",
		order: 23,
		visible: (session) => hasRole(session, "student"),
		load: () => import("./home/shortages-card.tsx"),
	},
);

const mayReadNeeds = (session: SignedIn): boolean => may(session, "demand.needs.read");
const mayReadSupply = (session: SignedIn): boolean => may(session, "demand.supply.read");
const mayWriteSupply = (session: SignedIn): boolean => may(session, "demand.supply.write");

/** Pages of needs, supply, the catalogue and forecasts. The longest matching path wins, words before parameters. */
export const pages: readonly PageDefinition[] = [
	{
		path: "/overview",
		title: textRef(titles, "overview"),
		access: "public",
		load: () => import("./overview/overview-page.tsx"),
	},
	{
		path: "/catalogues",
		title: textRef(titles, "catalogues"),
		access: "public",
		load: () => import("./catalogue-list/catalogue-list.tsx"),
	},
	{
		path: "/catalogues/$id",
		title: textRef(titles, "catalogue"),
		access: "public",
		load: () => import("./catalogue/catalogue-page.tsx"),
	},
	{
		path: "/catalogues/$id/compare",
		title: textRef(titles, "compare"),
		access: "public",
		load: () => import("./catalogue-compare/compare-page.tsx"),
	},
	{
		path: "/catalogues/$id/$occupationId",
		title: textRef(titles, "entry"),
		access: "public",
		load: () => import("./catalogue-entry/entry-page.tsx"),
	},
	{
		path: "/forecast",
		title: textRef(titles, "forecast"),
		access: "public",
		load: () => import("./forecast/forecast-page.tsx"),
	},
	{
		path: "/needs",
		title: textRef(titles, "needs"),
		access: mayReadNeeds,
		load: () => import("./needs/need-list.tsx"),
	},
	{
		path: "/needs/new",
		title: textRef(titles, "newNeed"),
		access: (session) => may(session, "demand.needs.write"),
		load: () => import("./needs/need-new.tsx"),
	},
	{
		path: "/needs/$id",
		title: textRef(titles, "need"),
		access: mayReadNeeds,
		load: () => import("./needs/need-page.tsx"),
	},
	{
		path: "/needs/$id/edit",
		title: textRef(titles, "editNeed"),
		access: (session) => may(session, "demand.needs.write"),
		load: () => import("./needs/need-edit.tsx"),
	},
	{
		path: "/programmes",
		title: textRef(titles, "programmes"),
		access: mayReadSupply,
		load: () => import("./programmes/programme-list.tsx"),
	},
	{
		path: "/programmes/new",
		title: textRef(titles, "newProgramme"),
		access: mayWriteSupply,
		load: () => import("./programmes/programme-new.tsx"),
	},
	{
		path: "/programmes/import",
		title: textRef(titles, "importProgrammes"),
		access: mayWriteSupply,
		load: () => import("./programmes/supply-import.tsx"),
	},
	{
		path: "/programmes/$id",
		title: textRef(titles, "programme"),
		access: mayReadSupply,
		load: () => import("./programmes/programme-page.tsx"),
	},
	{
		path: "/programmes/$id/edit",
		title: textRef(titles, "editProgramme"),
		access: mayWriteSupply,
		load: () => import("./programmes/programme-edit.tsx"),
	},
	...postingPages,
];
