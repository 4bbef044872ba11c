import { z } from "zod";
import { seeGroups } from "#domains/competencies/api.ts";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { acceptedWish, askedSeats, groupSeats, myPlan, planProposal, planWish } from "../../contract-personal-plans.ts";
import { acceptPlan, dropPlan } from "./accept-plan.ts";
import { getMyPlan } from "./get-my-plan.ts";
import { getGroupSeats } from "./group-seats.ts";
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
];
