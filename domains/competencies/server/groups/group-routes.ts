import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	figuresQuery,
	groupChange,
	groupDetail,
	groupEvidence,
	groupFigures,
	groupInput,
	groupList,
	groupPeople,
	groupQuery,
	learnerRows,
	myGroups,
	peopleQuery,
} from "../../contract-groups.ts";
import { manageGroups, seeGroups } from "../ledger/ledger-policy.ts";
import { recordEvidence } from "../ledger/record-evidence.ts";
import { getGroupFigures, listLearners } from "./group-figures.ts";
import { findGroupPeople, getGroup, listGroups } from "./group-queries.ts";
import { listMyGroups } from "./my-groups.ts";
import { createGroup, editGroup, setGroupState } from "./save-group.ts";

const id = z.object({ id: z.uuid() });

/** Groups of learners: classes, cohorts, a mentor's trainees. */
export const groupRoutes: readonly Route[] = [
	readRoute({
		id: "competencies.groups.list",
		method: "GET",
		path: "/learner-groups",
		summary: "Groups of learners that I look after, or of the organisation I run",
		access: seeGroups,
		query: groupQuery,
		response: groupList,
		handle: (context, { query }) => listGroups(context, query),
	}),
	readRoute({
		id: "competencies.groups.mine",
		method: "GET",
		path: "/learner-groups/mine",
		summary: "Groups that I am in, and who sees my competencies by looking after them",
		access: "signed-in",
		response: myGroups,
		handle: (context) => listMyGroups(context),
	}),
	readRoute({
		id: "competencies.groups.people",
		method: "GET",
		path: "/learner-groups/people",
		summary: "Who can be in a group of my organisation, or look after one",
		access: manageGroups,
		query: peopleQuery,
		response: groupPeople,
		handle: (context, { query }) => findGroupPeople(context, query),
	}),
	writeRoute({
		id: "competencies.groups.create",
		method: "POST",
		path: "/learner-groups",
		summary: "Begin a group of learners",
		access: manageGroups,
		body: groupInput,
		response: id,
		handle: (context, { body }) => createGroup(context, body),
	}),
	readRoute({
		id: "competencies.groups.get",
		method: "GET",
		path: "/learner-groups/:id",
		summary: "One group: its learners and who looks after them",
		access: seeGroups,
		params: id,
		response: groupDetail,
		handle: (context, { params }) => getGroup(context, params.id),
	}),
	writeRoute({
		id: "competencies.groups.edit",
		method: "PUT",
		path: "/learner-groups/:id",
		summary: "Change a group: name, occupation, learners, who looks after them",
		access: manageGroups,
		params: id,
		body: groupChange,
		response: z.void(),
		handle: (context, { params, body }) => editGroup(context, params.id, body),
	}),
	writeRoute({
		id: "competencies.groups.close",
		method: "POST",
		path: "/learner-groups/:id/close",
		summary: "Close a group: the duty for its learners ends",
		access: manageGroups,
		params: id,
		response: z.void(),
		handle: (context, { params }) => setGroupState(context, params.id, "closed"),
	}),
	writeRoute({
		id: "competencies.groups.reopen",
		method: "POST",
		path: "/learner-groups/:id/reopen",
		summary: "Open a closed group again",
		access: manageGroups,
		params: id,
		response: z.void(),
		handle: (context, { params }) => setGroupState(context, params.id, "open"),
	}),
	readRoute({
		id: "competencies.groups.figures",
		method: "GET",
		path: "/learner-groups/:id/figures",
		summary: "How a group stands to what an occupation requires",
		access: seeGroups,
		params: id,
		query: figuresQuery,
		response: groupFigures,
		handle: (context, { params, query }) => getGroupFigures(context, params.id, query),
	}),
	readRoute({
		id: "competencies.groups.learners",
		method: "GET",
		path: "/learner-groups/:id/learners",
		summary: "Each learner of a group I look after, and how much of what is required they demonstrated",
		access: seeGroups,
		params: id,
		query: figuresQuery,
		response: learnerRows,
		handle: (context, { params, query }) => listLearners(context, params.id, query),
	}),
	writeRoute({
		id: "competencies.groups.record",
		method: "POST",
		path: "/learner-groups/evidence",
		summary: "Record levels of several learners in one competency: all or none",
		access: seeGroups,
		body: groupEvidence,
		response: z.object({ recorded: z.number().int() }),
		handle: async (context, { body: { entries, ...common } }) => {
			const ids = await recordEvidence(
				context,
				entries.map((entry) => ({ ...common, ...entry, expiresAt: null, link: null })),
			);
			return { recorded: ids.length };
		},
	}),
];
