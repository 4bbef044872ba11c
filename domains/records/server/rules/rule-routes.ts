import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	knownActivities,
	knownQuery,
	ruleDetail,
	ruleEdit,
	ruleInput,
	ruleList,
	ruleSwitch,
	ruleTrial,
} from "../../contract-rules.ts";
import { findActivities, getRule, listRules } from "./rule-queries.ts";
import { writeRules } from "./rules-policy.ts";
import { startRun } from "./run-rule.ts";
import { createRule, editRule, switchRule } from "./save-rule.ts";
import { tryRule } from "./try-rule.ts";

const id = z.object({ id: z.uuid() });

/** Rules from statements to evidence. */
export const ruleRoutes: readonly Route[] = [
	readRoute({
		id: "records.rules.list",
		method: "GET",
		path: "/record-rules",
		summary: "Rules of my organisation, from statements to evidence",
		access: writeRules,
		response: ruleList,
		handle: (context) => listRules(context),
	}),
	readRoute({
		id: "records.rules.activities",
		method: "GET",
		path: "/record-rules/activities",
		summary: "Activities of which my organisation's statements speak",
		access: writeRules,
		query: knownQuery,
		response: knownActivities,
		handle: (context, { query }) => findActivities(context, query),
	}),
	writeRoute({
		id: "records.rules.create",
		method: "POST",
		path: "/record-rules",
		summary: "Make a rule; it is off until it was tried and switched on",
		access: writeRules,
		body: ruleInput,
		response: id,
		handle: (context, { body }) => createRule(context, body),
	}),
	readRoute({
		id: "records.rules.get",
		method: "GET",
		path: "/record-rules/:id",
		summary: "A rule with its versions and its last trial",
		access: writeRules,
		params: id,
		response: ruleDetail,
		handle: (context, { params }) => getRule(context, params.id),
	}),
	writeRoute({
		id: "records.rules.edit",
		method: "PUT",
		path: "/record-rules/:id",
		summary: "A further version of a rule, off until it was tried",
		access: writeRules,
		params: id,
		body: ruleEdit,
		response: z.void(),
		handle: (context, { params, body }) => editRule(context, params.id, body),
	}),
	writeRoute({
		id: "records.rules.try",
		method: "POST",
		path: "/record-rules/:id/try",
		summary: "What a rule finds in past statements, with examples; nothing is recorded",
		access: writeRules,
		params: id,
		response: ruleTrial,
		handle: (context, { params }) => tryRule(context, params.id),
	}),
	writeRoute({
		id: "records.rules.switch",
		method: "POST",
		path: "/record-rules/:id/switch",
		summary: "Switch a rule on for statements to come, or off",
		access: writeRules,
		params: id,
		body: ruleSwitch,
		response: z.void(),
		handle: (context, { params, body }) => switchRule(context, params.id, body),
	}),
	writeRoute({
		id: "records.rules.run",
		method: "POST",
		path: "/record-rules/:id/run",
		summary: "Run a rule that is on over all past statements; nothing is recorded twice",
		access: writeRules,
		params: id,
		response: z.object({ jobId: z.uuid() }),
		handle: (context, { params }) => startRun(context, params.id),
	}),
];
