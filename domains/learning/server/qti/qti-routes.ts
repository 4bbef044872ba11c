import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { qtiInput, qtiPreview } from "../../contract-qti.ts";
import { writeCourses } from "../learning-policy.ts";
import { exportQti } from "./export-qti.ts";
import { importQti, previewQti } from "./import-qti.ts";

const id = z.object({ id: z.uuid() });
const access = writeCourses;

export const qtiRoutes: readonly Route[] = [
	readRoute({
		id: "learning.qti.preview",
		method: "POST",
		path: "/question-banks/:id/qti-preview",
		summary: "What a QTI package or item that I uploaded would bring into a bank, item by item; nothing is written",
		access,
		params: id,
		body: z.object({ fileId: z.uuid() }),
		response: qtiPreview,
		ratePerMinute: 30,
		handle: (context, { params, body, services }) => previewQti(context, services.files, params.id, body.fileId),
	}),
	rawRoute({
		id: "learning.qti.export",
		method: "GET",
		path: "/question-banks/:id/qti",
		summary: "Questions of a bank of a course that I write with their answers, as a package of QTI 3 in one language",
		access,
		produces: "application/zip",
		params: id,
		query: z.object({ language: z.enum(["en", "zh"]).default("zh") }),
		ratePerMinute: 30,
		handle: async (scope, { params, query, reply }) => {
			const { name, content } = await scope.write((context) => exportQti(context, params.id, query.language));
			return reply
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
				.type("application/zip")
				.send(content);
		},
	}),
	writeRoute({
		id: "learning.qti.import",
		method: "POST",
		path: "/question-banks/:id/qti",
		summary: "Add the items of a QTI package that were understood to a bank of a draft, as they were looked at",
		access,
		params: id,
		body: qtiInput,
		response: z.object({ added: z.number().int() }),
		handle: (context, { params, body, services }) => importQti(context, services.files, params.id, body),
	}),
];
