import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	placeAliasList,
	placeInput,
	settled,
	titleDecisionList,
	titleDecisionQuery,
	titleInput,
	waitingPlaceList,
	waitingTitleList,
	waitingTitleQuery,
} from "../contract-titles.ts";
import { decideTitle, undoTitle } from "./decide-title.ts";
import { settleTitles } from "./demand-policy.ts";
import { decisionExport } from "./posting-export.ts";
import { listPlaceAliases, listWaitingPlaces, settlePlace, undoPlace } from "./settle-place.ts";
import { listTitleDecisions, listWaitingTitles } from "./title-queries.ts";

const id = z.object({ id: z.uuid() });

export const titleRoutes: readonly Route[] = [
	readRoute({
		id: "demand.titles.waiting",
		method: "GET",
		path: "/titles/waiting",
		summary: "Distinct titles that wait for a person, the most frequent first, with candidates and reasons",
		access: settleTitles,
		query: waitingTitleQuery,
		response: waitingTitleList,
		handle: (context, { query }) => listWaitingTitles(context, query),
	}),
	writeRoute({
		id: "demand.titles.decide",
		method: "POST",
		path: "/title-decisions",
		summary: "Settle a title: all postings with an equal one follow, those of later imports too",
		access: settleTitles,
		body: titleInput,
		response: settled,
		handle: (context, { body }) => decideTitle(context, body),
	}),
	readRoute({
		id: "demand.titles.decisions",
		method: "GET",
		path: "/title-decisions",
		summary: "Settled titles",
		access: settleTitles,
		query: titleDecisionQuery,
		response: titleDecisionList,
		handle: (context, { query }) => listTitleDecisions(context, query),
	}),
	decisionExport,
	writeRoute({
		id: "demand.titles.undo",
		method: "DELETE",
		path: "/title-decisions/:id",
		summary: "Take a decision back; its postings return to what the matcher says",
		access: settleTitles,
		params: id,
		response: settled,
		handle: (context, { params }) => undoTitle(context, params.id),
	}),
	readRoute({
		id: "demand.places.waiting",
		method: "GET",
		path: "/posting-places/waiting",
		summary: "Texts of places in postings that nothing recognises, the most frequent first",
		access: settleTitles,
		query: z.object({
			q: z.string().trim().max(200).optional(),
			limit: z.coerce.number().int().min(1).max(200).default(50),
		}),
		response: waitingPlaceList,
		handle: (context, { query }) => listWaitingPlaces(context, query),
	}),
	readRoute({
		id: "demand.places.aliases",
		method: "GET",
		path: "/posting-places",
		summary: "Words by which places are recognised",
		access: settleTitles,
		response: placeAliasList,
		handle: (context) => listPlaceAliases(context),
	}),
	writeRoute({
		id: "demand.places.settle",
		method: "POST",
		path: "/posting-places",
		summary: "Say what a word in places means; every posting that has it follows",
		access: settleTitles,
		body: placeInput,
		response: settled,
		handle: (context, { body }) => settlePlace(context, body),
	}),
	writeRoute({
		id: "demand.places.undo",
		method: "DELETE",
		path: "/posting-places/:id",
		summary: "Forget what was said of a word in places",
		access: settleTitles,
		params: id,
		response: settled,
		handle: (context, { params }) => undoPlace(context, params.id),
	}),
];
