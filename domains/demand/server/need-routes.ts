import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	closeReasons,
	type NeedQuery,
	needChange,
	needDetail,
	needInput,
	needList,
	needQuery,
	needVersions,
	placeList,
	positionList,
	positionQuery,
} from "../contract-needs.ts";
import { closeNeed } from "./close-need.ts";
import { createNeed } from "./create-need.ts";
import { readNeeds, readPositions, writeNeeds } from "./demand-policy.ts";
import { editNeed } from "./edit-need.ts";
import { allNeeds, getNeed, listNeeds, listPlaces, needHistory } from "./need-queries.ts";
import { listPositions } from "./positions.ts";
import { reopenNeed } from "./reopen-need.ts";

const id = z.object({ id: z.uuid() });

const label = (en: string, zh: string) => ({ en, zh });

export const needRoutes: readonly Route[] = [
	readRoute({
		id: "demand.needs.list",
		method: "GET",
		path: "/needs",
		summary: "Needs of my organisation; for an official, of the region",
		access: readNeeds,
		query: needQuery,
		response: needList,
		handle: (context, { query }) => listNeeds(context, query),
	}),
	exportRoute<NeedQuery>({
		id: "demand.needs.export",
		path: "/needs/export",
		summary: "All filtered needs as CSV or Excel",
		access: readNeeds,
		query: needQuery,
		fileName: label("needs", "人才需求"),
		columns: (language) =>
			[
				{ key: "occupation", label: label("Occupation", "职业"), kind: "text" as const, width: 30 },
				{ key: "code", label: label("Code", "代码"), kind: "text" as const },
				{ key: "title", label: label("Title", "岗位名称"), kind: "text" as const, width: 30 },
				{ key: "organisation", label: label("Organisation", "单位"), kind: "text" as const, width: 30 },
				{ key: "headcount", label: label("Headcount", "人数"), kind: "number" as const },
				{ key: "startsOn", label: label("Starts", "开始"), kind: "date" as const },
				{ key: "endsOn", label: label("Ends", "结束"), kind: "date" as const },
				{ key: "place", label: label("Place", "地点"), kind: "text" as const },
				{ key: "payFrom", label: label("Pay from", "薪酬下限"), kind: "money" as const },
				{ key: "payTo", label: label("Pay to", "薪酬上限"), kind: "money" as const },
				{ key: "currency", label: label("Currency", "币种"), kind: "text" as const },
				{ key: "period", label: label("Per", "周期"), kind: "text" as const },
				{ key: "state", label: label("State", "状态"), kind: "text" as const },
				{ key: "sample", label: label("Sample", "样例"), kind: "text" as const },
			].map((column) => ({ ...column, label: column.label[language] })),
		async *rows(context, query, language) {
			const name = (text: { en: string | null; zh: string | null } | undefined) =>
				(language === "zh" ? (text?.zh ?? text?.en) : (text?.en ?? text?.zh)) ?? "";
			for await (const need of allNeeds(context, query)) {
				yield {
					...need,
					occupation: name(need.occupation.name),
					code: need.occupation.code,
					organisation: name(need.organisation.name),
					place: name(need.place?.name),
					payFrom: need.pay ? BigInt(need.pay.from) : null,
					payTo: need.pay ? BigInt(need.pay.to) : null,
					currency: need.pay?.currency ?? "",
					period: need.pay?.period ?? "",
					sample: need.sample ? (language === "zh" ? "样例" : "sample") : "",
					pay: null,
					abilities: null,
				};
			}
		},
	}),
	writeRoute({
		id: "demand.needs.create",
		method: "POST",
		path: "/needs",
		summary: "State a need of my enterprise or practice site",
		access: writeNeeds,
		body: needInput,
		response: z.object({ id: z.uuid() }),
		handle: (context, { body, services }) => createNeed(context, body, services.cipher),
	}),
	readRoute({
		id: "demand.needs.get",
		method: "GET",
		path: "/needs/:id",
		summary: "One need with its competencies; the contact only for its own organisation",
		access: readNeeds,
		params: id,
		response: needDetail,
		handle: (context, { params, services }) => getNeed(context, params.id, services.cipher),
	}),
	writeRoute({
		id: "demand.needs.edit",
		method: "PUT",
		path: "/needs/:id",
		summary: "Change an open need; `version` is the one that was seen",
		access: writeNeeds,
		params: id,
		body: z.object({ version: z.number().int(), need: needChange }),
		response: z.object({ version: z.number().int() }),
		handle: (context, { params, body, services }) =>
			editNeed(context, { id: params.id, version: body.version, input: body.need }, services.cipher),
	}),
	writeRoute({
		id: "demand.needs.close",
		method: "POST",
		path: "/needs/:id/close",
		summary: "Close an open need, saying why",
		access: writeNeeds,
		params: id,
		body: z.object({ reason: z.enum(closeReasons) }),
		response: z.void(),
		handle: (context, { params, body }) => closeNeed(context, params.id, body.reason),
	}),
	writeRoute({
		id: "demand.needs.reopen",
		method: "POST",
		path: "/needs/:id/reopen",
		summary: "Open a closed need again",
		access: writeNeeds,
		params: id,
		response: z.void(),
		handle: (context, { params }) => reopenNeed(context, params.id),
	}),
	readRoute({
		id: "demand.needs.history",
		method: "GET",
		path: "/needs/:id/history",
		summary: "Who changed what in a need, and when",
		access: readNeeds,
		params: id,
		response: needVersions,
		handle: (context, { params }) => needHistory(context, params.id),
	}),
	readRoute({
		id: "demand.positions.list",
		method: "GET",
		path: "/positions",
		summary: "Open needs that their organisations show to learners of the region, to aim at",
		access: readPositions,
		query: positionQuery,
		response: positionList,
		handle: (context, { query }) => listPositions(context, query),
	}),
	readRoute({
		id: "demand.places.list",
		method: "GET",
		path: "/places",
		summary: "My region and the places in it",
		access: "signed-in",
		response: placeList,
		handle: (context) => listPlaces(context),
	}),
];
