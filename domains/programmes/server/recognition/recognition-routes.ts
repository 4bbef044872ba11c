import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { myCredits as myCreditsShape } from "../../contract-credits.ts";
import { recognitionInput, recognitionList, recognitionQuery } from "../../contract-recognition.ts";
import { planForMyself } from "../personal/personal-policy.ts";
import { decideRecognition, endRecognition } from "./decide-recognition.ts";
import { myCredits } from "./my-credits.ts";
import { proposeRecognition } from "./propose-recognition.ts";
import { agreeRecognitions } from "./recognition-policy.ts";
import { listRecognitions } from "./recognition-queries.ts";

const id = z.object({ id: z.uuid() });
const note = z
	.string()
	.trim()
	.max(2000)
	.nullable()
	.transform((value) => value || null);

export const recognitionRoutes: readonly Route[] = [
	readRoute({
		id: "programmes.recognitions.list",
		method: "GET",
		path: "/credit-recognitions",
		summary: "Courses that count for modules of other schools, and the proposals of mine",
		access: "signed-in",
		query: recognitionQuery,
		response: recognitionList,
		handle: (context, { query }) => listRecognitions(context, query),
	}),
	writeRoute({
		id: "programmes.recognitions.propose",
		method: "POST",
		path: "/credit-recognitions",
		summary: "Propose that another school's course counts for a module of mine",
		access: agreeRecognitions,
		body: recognitionInput,
		response: id,
		handle: (context, { body }) => proposeRecognition(context, body),
	}),
	writeRoute({
		id: "programmes.recognitions.decide",
		method: "POST",
		path: "/credit-recognitions/:id/decide",
		summary: "Agree that a course of my school counts elsewhere, or decline",
		access: agreeRecognitions,
		params: id,
		body: z.object({ agreed: z.boolean(), note: note.default(null) }),
		response: z.void(),
		handle: (context, { params, body }) => decideRecognition(context, { id: params.id, ...body }),
	}),
	writeRoute({
		id: "programmes.recognitions.end",
		method: "POST",
		path: "/credit-recognitions/:id/end",
		summary: "End an agreement, or take a proposal back",
		access: agreeRecognitions,
		params: id,
		response: z.void(),
		handle: (context, { params }) => endRecognition(context, params.id),
	}),
	readRoute({
		id: "programmes.credits.mine",
		method: "GET",
		path: "/training-plans/:id/my-credits",
		summary: "What my courses come to in a plan of my school, recognised ones of other schools with them",
		access: planForMyself,
		params: id,
		response: myCreditsShape,
		handle: (context, { params }) => myCredits(context, params.id),
	}),
];
