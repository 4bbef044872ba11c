import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	moduleInput,
	type PlanFilter,
	planDetail,
	planFilter,
	planInput,
	planList,
	planQuery,
} from "../../contract-plans.ts";
import { chosenChanges } from "../../contract-proposals.ts";
import { planReview } from "../../contract-review.ts";
import { createPlan } from "./create-plan.ts";
import { editPlan } from "./edit-plan.ts";
import { getPlan } from "./get-plan.ts";
import { nextVersion } from "./next-version.ts";
import { decidePlans, writePlans } from "./plan-policy.ts";
import { allPlans, listPlans } from "./plan-queries.ts";
import { decidePlan, discardPlan, publishPlan, submitPlan } from "./plan-steps.ts";
import { planExportColumns, planExportRow } from "./plan-table.ts";
import { reviewPlan } from "./review-plan.ts";
import { addModule, editModule, orderModules, removeModule } from "./save-module.ts";

const id = z.object({ id: z.uuid() });
const ofModule = id.extend({ moduleId: z.uuid() });
const revision = z.object({ revision: z.number().int() });

export const planRoutes: readonly Route[] = [
	readRoute({
		id: "programmes.plans.list",
		method: "GET",
		path: "/training-plans",
		summary: "Published training plans, and the drafts that my organisation builds",
		access: "signed-in",
		query: planQuery,
		response: planList,
		handle: (context, { query }) => listPlans(context, query),
	}),
	exportRoute<PlanFilter>({
		id: "programmes.plans.export",
		path: "/training-plans/export",
		summary: "All filtered training plans as CSV or Excel",
		access: "signed-in",
		query: planFilter,
		fileName: { en: "training-plans", zh: "培养方案" },
		columns: planExportColumns,
		async *rows(context, query, language) {
			for await (const plan of allPlans(context, query)) yield planExportRow(plan, language);
		},
	}),
	writeRoute({
		id: "programmes.plans.create",
		method: "POST",
		path: "/training-plans",
		summary: "Begin the training plan of a programme of my school",
		access: writePlans,
		body: z.object({ programmeId: z.uuid() }),
		response: id,
		handle: (context, { body }) => createPlan(context, body),
	}),
	readRoute({
		id: "programmes.plans.get",
		method: "GET",
		path: "/training-plans/:id",
		summary: "One version of a training plan with its modules, parties, checks and approvals",
		access: "signed-in",
		params: id,
		response: planDetail,
		handle: (context, { params }) => getPlan(context, params.id),
	}),
	writeRoute({
		id: "programmes.plans.edit",
		method: "PUT",
		path: "/training-plans/:id",
		summary: "Change name, parties, objectives; what was in approval is a draft again",
		access: writePlans,
		params: id,
		body: revision.extend({ plan: planInput }),
		response: revision,
		handle: (context, { params, body }) =>
			editPlan(context, { id: params.id, revision: body.revision, input: body.plan }),
	}),
	writeRoute({
		id: "programmes.plans.discard",
		method: "DELETE",
		path: "/training-plans/:id",
		summary: "Throw a draft away that follows a published version",
		access: writePlans,
		params: id,
		response: z.void(),
		handle: (context, { params }) => discardPlan(context, params.id),
	}),
	writeRoute({
		id: "programmes.modules.add",
		method: "POST",
		path: "/training-plans/:id/modules",
		summary: "Add a module to a training plan",
		access: writePlans,
		params: id,
		body: moduleInput,
		response: revision.extend(id.shape),
		handle: (context, { params, body }) => addModule(context, params.id, body),
	}),
	writeRoute({
		id: "programmes.modules.edit",
		method: "PUT",
		path: "/training-plans/:id/modules/:moduleId",
		summary: "Change a module; `revision` is the one that was seen",
		access: writePlans,
		params: ofModule,
		body: revision.extend({ module: moduleInput }),
		response: revision,
		handle: (context, { params, body }) => editModule(context, { versionId: params.id, id: params.moduleId, ...body }),
	}),
	writeRoute({
		id: "programmes.modules.remove",
		method: "DELETE",
		path: "/training-plans/:id/modules/:moduleId",
		summary: "Take a module out; `revision` is the one that was seen",
		access: writePlans,
		params: ofModule,
		query: z.object({ revision: z.coerce.number().int() }),
		response: revision,
		handle: (context, { params, query }) =>
			removeModule(context, { versionId: params.id, id: params.moduleId, revision: query.revision }),
	}),
	writeRoute({
		id: "programmes.modules.order",
		method: "PUT",
		path: "/training-plans/:id/module-order",
		summary: "Put the modules into another order: all of them, each once",
		access: writePlans,
		params: id,
		body: z.object({ moduleIds: z.array(z.uuid()).max(500) }),
		response: revision,
		handle: (context, { params, body }) => orderModules(context, { versionId: params.id, moduleIds: body.moduleIds }),
	}),
	writeRoute({
		id: "programmes.plans.submit",
		method: "POST",
		path: "/training-plans/:id/submit",
		summary: "Ask every party for its approval",
		access: writePlans,
		params: id,
		body: revision,
		response: z.void(),
		handle: (context, { params, body }) => submitPlan(context, { ...params, ...body }),
	}),
	writeRoute({
		id: "programmes.plans.approve",
		method: "POST",
		path: "/training-plans/:id/approve",
		summary: "Approve a training plan in the name of my organisation",
		access: decidePlans,
		params: id,
		body: revision,
		response: z.void(),
		handle: (context, { params, body }) =>
			decidePlan(context, { ...params, ...body }, { decision: "approved", reason: null }),
	}),
	writeRoute({
		id: "programmes.plans.return",
		method: "POST",
		path: "/training-plans/:id/return",
		summary: "Give a training plan back to the school with a reason",
		access: decidePlans,
		params: id,
		body: revision.extend({ reason: z.string().trim().min(3).max(2000) }),
		response: z.void(),
		handle: (context, { params, body: { reason, ...seen } }) =>
			decidePlan(context, { ...params, ...seen }, { decision: "returned", reason }),
	}),
	writeRoute({
		id: "programmes.plans.publish",
		method: "POST",
		path: "/training-plans/:id/publish",
		summary: "Put a training plan that every party approved in force",
		access: writePlans,
		params: id,
		body: revision,
		response: z.void(),
		handle: (context, { params, body }) => publishPlan(context, { ...params, ...body }),
	}),
	writeRoute({
		id: "programmes.plans.next",
		method: "POST",
		path: "/training-plans/:id/next",
		summary: "Begin the next version as a copy of the published one, with objectives that the review suggested",
		access: writePlans,
		params: id,
		body: z.object({ objectives: chosenChanges.default([]) }),
		response: id,
		handle: (context, { params, body }) => nextVersion(context, params.id, body.objectives),
	}),
	readRoute({
		id: "programmes.plans.review",
		method: "GET",
		path: "/training-plans/:id/review",
		summary: "What the last year says about a published plan: demand that it does not aim at, and how far groups came",
		access: writePlans,
		params: id,
		response: planReview,
		handle: (context, { params }) => reviewPlan(context, params.id),
	}),
];
