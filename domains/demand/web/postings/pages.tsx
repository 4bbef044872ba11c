import type { NavigationItem, PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { registerJobKinds } from "#platform/web/jobs/job-kinds.ts";
import { may, waitingFor } from "#platform/web/session/session.ts";
import { postingJobWords, postingTitles as titles } from "./titles.ts";

registerJobKinds(postingJobWords);

const mayImport = (session: SignedIn): boolean => may(session, "demand.postings.import");
const maySettle = (session: SignedIn): boolean => may(session, "demand.titles.settle");

/** Pages of sources, imports, postings, and of the titles and places in them. */
export const postingPages: readonly PageDefinition[] = [
	{
		path: "/sources",
		title: textRef(titles, "sources"),
		access: mayImport,
		load: () => import("./source-list.tsx"),
	},
	{
		path: "/sources/new",
		title: textRef(titles, "newSource"),
		access: mayImport,
		load: () => import("./source-new.tsx"),
	},
	{
		path: "/sources/$id",
		title: textRef(titles, "source"),
		access: mayImport,
		load: () => import("./source-page.tsx"),
	},
	{
		path: "/sources/$id/edit",
		title: textRef(titles, "editSource"),
		access: mayImport,
		load: () => import("./source-edit.tsx"),
	},
	{
		path: "/imports/new",
		title: textRef(titles, "newImport"),
		access: mayImport,
		parent: "/sources",
		load: () => import("./import-new.tsx"),
	},
	{
		path: "/imports/$id",
		title: textRef(titles, "import"),
		access: mayImport,
		parent: "/sources",
		load: () => import("./import-page.tsx"),
	},
	{
		path: "/postings",
		title: textRef(titles, "postings"),
		access: mayImport,
		load: () => import("./posting-list.tsx"),
	},
	{ path: "/titles", title: textRef(titles, "review"), access: maySettle, load: () => import("./title-queue.tsx") },
	{
		path: "/titles/decisions",
		title: textRef(titles, "decisions"),
		access: maySettle,
		load: () => import("./decision-list.tsx"),
	},
	{
		path: "/titles/places",
		title: textRef(titles, "places"),
		access: maySettle,
		load: () => import("./place-queue.tsx"),
	},
];

/** Their entries in the section of demand. */
export const postingNavigation: NonNullable<NavigationItem["children"]> = [
	{ to: "/postings", label: textRef(titles, "postings"), visible: mayImport },
	{ to: "/sources", label: textRef(titles, "sources"), visible: mayImport },
	{ to: "/titles", label: textRef(titles, "review"), visible: maySettle, waiting: waitingFor("demand.titles") },
];
