import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	importSummary,
	type OccupationFilter,
	occupationDetail,
	occupationFilter,
	occupationGroup,
	occupationList,
	occupationQuery,
	occupationSuggestion,
	suggestQuery,
} from "../contract-occupations.ts";
import { getOccupation } from "./get-occupation.ts";
import { classificationSource, listImports, startClassificationImport } from "./import/import-job.ts";
import { mayImportClassifications } from "./import/import-policy.ts";
import { allOccupations, listGroups, listOccupations, suggestOccupation } from "./occupation-queries.ts";

const id = z.object({ id: z.uuid() });

export const occupationRoutes: readonly Route[] = [
	readRoute({
		id: "competencies.occupations.list",
		method: "GET",
		path: "/occupations",
		summary: "Occupations; the search knows names, alternate titles and descriptions in English and Chinese",
		access: "public",
		query: occupationQuery,
		response: occupationList,
		handle: (context, { query }) => listOccupations(context, query),
	}),
	exportRoute<OccupationFilter>({
		id: "competencies.occupations.export",
		path: "/occupations/export",
		summary: "The list of occupations as CSV or Excel: all rows of the filters",
		access: "public",
		query: occupationFilter,
		fileName: { en: "occupations", zh: "职业" },
		columns: (language) => {
			const words = language === "zh" ? columnWords.zh : columnWords.en;
			return [
				{ key: "code", label: words.code, kind: "text", width: 14 },
				{ key: "en", label: words.en, kind: "text", width: 44 },
				{ key: "zh", label: words.zh, kind: "text", width: 30 },
				{ key: "group", label: words.group, kind: "text", width: 36 },
				{ key: "tasks", label: words.tasks, kind: "number" },
				{ key: "required", label: words.required, kind: "number" },
				{ key: "technologies", label: words.technologies, kind: "number" },
				{ key: "rated", label: words.rated, kind: "text" },
			];
		},
		rows: async (context, query, language) =>
			(await allOccupations(context, query)).map((row) => ({
				code: row.code,
				en: row.name.en,
				zh: row.name.zh,
				group: row.group?.[language] ?? row.group?.en,
				tasks: row.taskCount,
				required: row.requiredCount,
				technologies: row.technologyCount,
				rated: columnWords[language][row.hasRatings ? "yes" : "no"],
			})),
	}),
	readRoute({
		id: "competencies.occupations.groups",
		method: "GET",
		path: "/occupation-groups",
		summary: "Fields of work with the number of their occupations",
		access: "public",
		response: z.object({ items: z.array(occupationGroup) }),
		handle: async (context) => ({ items: await listGroups(context) }),
	}),
	readRoute({
		id: "competencies.occupations.suggest",
		method: "GET",
		path: "/occupations/suggest",
		summary: "Occupations for any typed title, while it is typed",
		access: "public",
		query: suggestQuery,
		response: z.object({ items: z.array(occupationSuggestion) }),
		handle: async (context, { query }) => ({ items: await suggestOccupation(context, query) }),
	}),
	readRoute({
		id: "competencies.occupations.get",
		method: "GET",
		path: "/occupations/:id",
		summary: "One occupation: requirements with levels, technologies, tasks, related occupations, titles",
		access: "public",
		params: id,
		response: occupationDetail,
		handle: (context, { params }) => getOccupation(context, params.id),
	}),
	writeRoute({
		id: "competencies.classifications.import",
		method: "POST",
		path: "/classifications/:source/import",
		summary: "Bring O*NET or ESCO to the state of the files that lie with the platform",
		access: mayImportClassifications,
		params: z.object({ source: classificationSource }),
		response: z.object({ jobId: z.uuid() }),
		handle: (context, { params }) => startClassificationImport(context, params.source),
	}),
	readRoute({
		id: "competencies.classifications.imports",
		method: "GET",
		path: "/classifications/imports",
		summary: "Imports of classifications and what each changed",
		access: "public",
		response: z.object({ items: z.array(importSummary) }),
		handle: async (context) => ({ items: await listImports(context) }),
	}),
];

const columnWords = {
	en: {
		code: "Code",
		en: "English",
		zh: "Chinese (project translation)",
		group: "Field",
		tasks: "Tasks",
		required: "Required competencies",
		technologies: "Technologies",
		rated: "Skill ratings",
		yes: "yes",
		no: "none",
	},
	zh: {
		code: "代码",
		en: "英文名称",
		zh: "中文名称（本项目翻译）",
		group: "职业大类",
		tasks: "工作任务数",
		required: "要求的能力数",
		technologies: "技术工具数",
		rated: "技能评分",
		yes: "有",
		no: "无",
	},
} as const;
