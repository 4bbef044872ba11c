import { z } from "zod";
import { seeGroups } from "#domains/competencies/api.ts";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	acceptedWish,
	askedSeats,
	groupSeats,
	myPlan,
	planAsked,
	planProposal,
	planWish,
} from "../../contract-personal-plans.ts";
import { acceptPlan, dropPlan } from "./accept-plan.ts";
import { listAskedSeats } from "./asked-seats.ts";
import { getMyPlan } from "./get-my-plan.ts";
import { getGroupSeats } from "./group-seats.ts";
import { seatColumns, seatRows } from "./group-seats-file.ts";
import { planForMyself } from "./personal-policy.ts";
import { askForSeats } from "./planned-seats.ts";
import { proposePlan } from "./propose-plan.ts";

export const personalRoutes: readonly Route[] = [
	openRoute({
		id: "programmes.personal-plan.get",
		method: "GET",
		path: "/personal-plan",
		summary: "My plan, how far it is, and what would be planned otherwise now",
		access: planForMyself,
		ratePerMinute: 60,
		response: myPlan,
		handle: (scope) => getMyPlan(scope),
	}),
	openRoute({
		id: "programmes.personal-plan.propose",
		method: "POST",
		path: "/personal-plan/proposals",
		summary: "Ways to close what I miss for some occupations, side by side; nothing is stored",
		access: planForMyself,
		ratePerMinute: 30,
		body: planWish,
		response: planProposal,
		handle: (scope, { body }) => proposePlan(scope, body),
	}),
	openRoute({
		id: "programmes.personal-plan.accept",
		method: "POST",
		path: "/personal-plan",
		summary: "Make one of the ways my plan, in the place of the one before; if wanted, ask for the coming term's seats",
		access: planForMyself,
		ratePerMinute: 30,
		body: acceptedWish,
		response: z.object({ id: z.uuid(), seats: askedSeats.nullable() }),
		handle: (scope, { body }) => acceptPlan(scope, body),
	}),
	readRoute({
		id: "programmes.personal-plan.asked",
		method: "GET",
		path: "/personal-plan/asked-seats",
		summary: "Seats I asked for by my plan or a former one that stand",
		access: planForMyself,
		response: planAsked,
		handle: (context) => listAskedSeats(context),
	}),
	writeRoute({
		id: "programmes.personal-plan.seats",
		method: "POST",
		path: "/personal-plan/seats",
		summary: "Ask for seats of my plan's courses in the coming term, where an offering is open to me",
		access: planForMyself,
		ratePerMinute: 30,
		response: askedSeats,
		handle: (context) => askForSeats(context),
	}),
	writeRoute({
		id: "programmes.personal-plan.drop",
		method: "DELETE",
		path: "/personal-plan",
		summary: "Give my plan up",
		access: planForMyself,
		response: z.void(),
		handle: (context) => dropPlan(context),
	}),
	readRoute({
		id: "programmes.group-seats.get",
		method: "GET",
		path: "/learner-groups/:id/planned-seats",
		summary: "Places that the learners of a group I look after need in courses, by term",
		access: seeGroups,
		params: z.object({ id: z.uuid() }),
		response: groupSeats,
		handle: (context, { params }) => getGroupSeats(context, params.id),
	}),
	exportRoute<{ id: string }>({
		id: "programmes.group-seats.export",
		path: "/learner-groups/:id/planned-seats/export",
		summary: "The same as CSV or Excel, one row a course and term",
		access: seeGroups,
		params: z.object({ id: z.uuid() }),
		query: z.object({}),
		fileName: { en: "seats-needed", zh: "课程名额需求" },
		columns: (language) => seatColumns(language),
		rows: async (context, { id }, language) => seatRows(await getGroupSeats(context, id), language),
	}),
];
