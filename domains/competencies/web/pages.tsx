import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { hasRole, may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

const mayWrite = (session: SignedIn): boolean => may(session, "competencies.frameworks.write");
const mayWriteChains = (session: SignedIn): boolean => may(session, "competencies.chains.write");
const mayPropose = (session: SignedIn): boolean => may(session, "competencies.frameworks.propose");

/** Pages of occupations and frameworks. */
export const pages: readonly PageDefinition[] = [
	{
		path: "/occupations",
		title: textRef(titles, "occupations"),
		access: "public",
		load: () => import("./occupations/occupation-list.tsx"),
	},
	{
		path: "/occupations/$id",
		title: textRef(titles, "occupation"),
		access: "public",
		load: () => import("./occupation/occupation-page.tsx"),
	},
	{
		path: "/frameworks",
		title: textRef(titles, "frameworks"),
		access: "public",
		load: () => import("./frameworks/framework-list.tsx"),
	},
	{
		path: "/frameworks/new",
		title: textRef(titles, "newFramework"),
		access: mayWrite,
		load: () => import("./editor/framework-new.tsx"),
	},
	{
		path: "/frameworks/$id",
		title: textRef(titles, "framework"),
		access: "public",
		load: () => import("./framework/framework-page.tsx"),
	},
	{
		path: "/frameworks/$id/edit",
		title: textRef(titles, "editFramework"),
		access: mayWrite,
		load: () => import("./editor/framework-edit.tsx"),
	},
	{
		path: "/frameworks/$id/history",
		title: textRef(titles, "history"),
		access: "public",
		load: () => import("./framework/history-page.tsx"),
	},
	{
		path: "/frameworks/$id/proposals",
		title: textRef(titles, "proposals"),
		access: (session) => may(session, "competencies.frameworks.proposals"),
		load: () => import("./framework/proposals-page.tsx"),
	},
	{
		path: "/frameworks/$id/import",
		title: textRef(titles, "importFramework"),
		access: mayWrite,
		load: () => import("./editor/import-page.tsx"),
	},
	{
		path: "/frameworks/$id/add",
		title: textRef(titles, "newCompetency"),
		access: mayWrite,
		load: () => import("./editor/competency-new.tsx"),
	},
	{
		path: "/frameworks/$id/propose",
		title: textRef(titles, "proposeCompetency"),
		access: mayPropose,
		load: () => import("./editor/competency-propose.tsx"),
	},
	{
		path: "/frameworks/$id/competencies/$competencyId/edit",
		title: textRef(titles, "editCompetency"),
		access: mayWrite,
		load: () => import("./editor/competency-edit.tsx"),
	},
	{
		path: "/frameworks/$id/competencies/$competencyId/propose",
		title: textRef(titles, "proposeEdit"),
		access: mayPropose,
		load: () => import("./editor/competency-propose.tsx"),
	},
	{
		path: "/industry-chains",
		title: textRef(titles, "chains"),
		access: "public",
		load: () => import("./chains/chain-list.tsx"),
	},
	{
		path: "/industry-chains/new",
		title: textRef(titles, "newChain"),
		access: mayWriteChains,
		load: () => import("./chains/chain-new.tsx"),
	},
	{
		path: "/industry-chains/import",
		title: textRef(titles, "importChains"),
		access: mayWriteChains,
		load: () => import("./chains/chain-import.tsx"),
	},
	{
		path: "/industry-chains/$id",
		title: textRef(titles, "chain"),
		access: "public",
		load: () => import("./chains/chain-page.tsx"),
	},
	{
		path: "/industry-chains/$id/edit",
		title: textRef(titles, "editChain"),
		access: mayWriteChains,
		load: () => import("./chains/chain-edit.tsx"),
	},
	{
		path: "/me/competencies",
		title: textRef(titles, "mine"),
		access: "signedIn",
		load: () => import("./ledger/person-page.tsx"),
	},
	{
		path: "/me/competencies/$competencyId",
		title: textRef(titles, "evidence"),
		access: "signedIn",
		load: () => import("./ledger/competency-page.tsx"),
	},
	{
		path: "/people/$personId/competencies",
		parent: "/learner-groups",
		title: textRef(titles, "ofPerson"),
		access: "signedIn",
		load: () => import("./ledger/person-page.tsx"),
	},
	{
		path: "/people/$personId/competencies/$competencyId",
		title: textRef(titles, "evidence"),
		access: "signedIn",
		load: () => import("./ledger/competency-page.tsx"),
	},
	{
		path: "/learner-groups",
		title: textRef(titles, "groups"),
		access: (session) => may(session, "competencies.groups.see"),
		load: () => import("./groups/group-list.tsx"),
	},
	{
		path: "/learner-groups/new",
		title: textRef(titles, "newGroup"),
		access: (session) => may(session, "competencies.groups.manage"),
		load: () => import("./groups/group-new.tsx"),
	},
	{
		path: "/learner-groups/$id",
		title: textRef(titles, "group"),
		access: (session) => may(session, "competencies.groups.see"),
		load: () => import("./groups/group-page.tsx"),
	},
	{
		path: "/learner-groups/$id/edit",
		title: textRef(titles, "editGroup"),
		access: (session) => may(session, "competencies.groups.manage"),
		load: () => import("./groups/group-edit.tsx"),
	},
	{
		path: "/evidence-disputes",
		title: textRef(titles, "disputes"),
		access: (session) => may(session, "competencies.disputes.answer"),
		load: () => import("./ledger/disputes-page.tsx"),
	},
	{
		path: "/evidence-views",
		title: textRef(titles, "granted"),
		access: (session) => hasRole(session, "owner", "coordinator"),
		load: () => import("./ledger/granted-page.tsx"),
	},
];
