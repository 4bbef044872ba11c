import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	type ProgrammeQuery,
	programmeHeads,
	programmeInput,
	programmeList,
	programmeQuery,
	programmeSummary,
	supplyPreview,
} from "../contract-supply.ts";
import { assignHead } from "./assign-head.ts";
import { createProgramme } from "./create-programme.ts";
import { assignHeads, readSupply, writeSupply } from "./demand-policy.ts";
import { editProgramme } from "./edit-programme.ts";
import { listHeads } from "./head-queries.ts";
import { importSupply } from "./import-supply.ts";
import { previewSupply } from "./preview-supply.ts";
import { allProgrammes, getProgramme, listProgrammes } from "./programme-queries.ts";
import { releaseHead } from "./release-head.ts";
import { setProgrammeState } from "./set-programme-state.ts";

const id = z.object({ id: z.uuid() });
const label = (en: string, zh: string) => ({ en, zh });

export const supplyRoutes: readonly Route[] = [
	readRoute({
		id: "demand.programmes.list",
		method: "GET",
		path: "/programmes",
		summary: "Programmes of my school; for an official, of the region",
		access: readSupply,
		query: programmeQuery,
		response: programmeList,
		handle: (context, { query }) => listProgrammes(context, query),
	}),
	exportRoute<ProgrammeQuery>({
		id: "demand.programmes.export",
		path: "/programmes/export",
		summary: "All filtered programmes, one row a cohort and occupation: what the import takes back",
		access: readSupply,
		query: programmeQuery,
		fileName: label("supply", "人才供给"),
		columns: (language) =>
			[
				{ key: "school", label: label("School", "学校"), kind: "text" as const, width: 30 },
				{ key: "programme", label: label("Programme", "专业"), kind: "text" as const, width: 30 },
				{ key: "code", label: label("Programme code", "专业代码"), kind: "text" as const },
				{ key: "degree", label: label("Degree", "层次"), kind: "text" as const },
				{ key: "occupation", label: label("Occupation code", "职业代码"), kind: "text" as const },
				{ key: "occupationName", label: label("Occupation name", "职业名称"), kind: "text" as const, width: 30 },
				{ key: "share", label: label("Share", "比例"), kind: "number" as const },
				{ key: "year", label: label("Year", "年份"), kind: "number" as const },
				{ key: "graduates", label: label("Graduates", "预计毕业生"), kind: "number" as const },
				{ key: "qualified", label: label("Qualified", "预计合格"), kind: "number" as const },
				{ key: "sample", label: label("Sample", "样例"), kind: "text" as const },
			].map((column) => ({ ...column, label: column.label[language] })),
		async *rows(context, query, language) {
			const name = (text: { en: string | null; zh: string | null }) =>
				(language === "zh" ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? "";
			for await (const programme of allProgrammes(context, query)) {
				yield* programme.occupations.flatMap(({ occupation, share }) =>
					programme.cohorts.map((cohort) => ({
						school: name(programme.organisation.name),
						programme: name(programme.name),
						code: programme.code,
						degree: programme.degree,
						occupation: occupation.code,
						occupationName: name(occupation.name),
						share,
						...cohort,
						sample: programme.sample ? (language === "zh" ? "样例" : "sample") : "",
					})),
				);
			}
		},
	}),
	readRoute({
		id: "demand.programmes.get",
		method: "GET",
		path: "/programmes/:id",
		summary: "One programme with occupations and cohorts",
		access: readSupply,
		params: id,
		response: programmeSummary,
		handle: (context, { params }) => getProgramme(context, params.id),
	}),
	writeRoute({
		id: "demand.programmes.create",
		method: "POST",
		path: "/programmes",
		summary: "Add a programme of my school; an official names the school",
		access: writeSupply,
		body: z.object({ schoolId: z.uuid().optional(), programme: programmeInput }),
		response: id,
		handle: (context, { body }) => createProgramme(context, { ...body.programme, schoolId: body.schoolId }),
	}),
	writeRoute({
		id: "demand.programmes.edit",
		method: "PUT",
		path: "/programmes/:id",
		summary: "Change an open programme; `version` is the one that was seen",
		access: writeSupply,
		params: id,
		body: z.object({ version: z.number().int(), programme: programmeInput }),
		response: z.object({ version: z.number().int() }),
		handle: (context, { params, body }) =>
			editProgramme(context, { id: params.id, version: body.version, input: body.programme }),
	}),
	writeRoute({
		id: "demand.programmes.close",
		method: "POST",
		path: "/programmes/:id/close",
		summary: "Close a programme: it counts in no catalogue drafted from now on",
		access: writeSupply,
		params: id,
		response: z.void(),
		handle: (context, { params }) => setProgrammeState(context, params.id, "closed"),
	}),
	writeRoute({
		id: "demand.programmes.reopen",
		method: "POST",
		path: "/programmes/:id/reopen",
		summary: "Open a closed programme again",
		access: writeSupply,
		params: id,
		response: z.void(),
		handle: (context, { params }) => setProgrammeState(context, params.id, "open"),
	}),
	readRoute({
		id: "demand.programmes.heads",
		method: "GET",
		path: "/programmes/:id/heads",
		summary: "Who heads a programme, and who did",
		access: readSupply,
		params: id,
		response: programmeHeads,
		handle: (context, { params }) => listHeads(context, params.id),
	}),
	writeRoute({
		id: "demand.programmes.assign",
		method: "POST",
		path: "/programmes/:id/heads",
		summary: "Give a programme of my school to one of its programme heads",
		access: assignHeads,
		params: id,
		body: z.object({ personId: z.uuid() }),
		response: z.void(),
		handle: (context, { params, body }) => assignHead(context, { id: params.id, personId: body.personId }),
	}),
	writeRoute({
		id: "demand.programmes.release",
		method: "DELETE",
		path: "/programmes/:id/heads/:personId",
		summary: "Take a programme back from a programme head",
		access: assignHeads,
		params: id.extend({ personId: z.uuid() }),
		response: z.void(),
		handle: (context, { params }) => releaseHead(context, params),
	}),
	readRoute({
		id: "demand.supply.preview",
		method: "POST",
		path: "/supply-imports/preview",
		summary: "Read an uploaded supply file and say what each row would do; writes nothing",
		access: writeSupply,
		body: z.object({ fileId: z.uuid(), schoolId: z.uuid().optional() }),
		response: supplyPreview,
		handle: (context, { body, services }) => previewSupply(context, services.files, body),
	}),
	writeRoute({
		id: "demand.supply.import",
		method: "POST",
		path: "/supply-imports",
		summary: "Take an uploaded supply file in: all of it or nothing",
		access: writeSupply,
		body: z.object({ fileId: z.uuid(), schoolId: z.uuid().optional() }),
		response: z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
		handle: (context, { body, services }) => importSupply(context, services.files, body),
	}),
];
