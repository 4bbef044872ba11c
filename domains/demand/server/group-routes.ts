import { z } from "zod";
import { asOfQuery, seeGroups } from "#domains/competencies/api.ts";
import { type Route, readRoute } from "#platform/server/http/route.ts";
import { groupGap } from "../contract-group-gap.ts";
import { getGroupGap } from "./group-gap.ts";

export const groupRoutes: readonly Route[] = [
	readRoute({
		id: "demand.groups.gap",
		method: "GET",
		path: "/learner-groups/:id/demand",
		summary:
			"How many of a group of learners reach what the region's newest catalogue is short of, and what is missing",
		access: seeGroups,
		params: z.object({ id: z.uuid() }),
		query: asOfQuery,
		response: groupGap,
		handle: (context, { params, query }) => getGroupGap(context, params.id, query.asOf),
	}),
];
