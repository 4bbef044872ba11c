import { z } from "zod";
import { type Route, readRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { type CellState, cellQuery, coverage, coverageRecords as recordsShape } from "../../contract-coverage.ts";
import { coverageRecords } from "./coverage-records.ts";
import { getCoverage } from "./get-coverage.ts";

const id = z.object({ id: z.uuid() });

export const coverageRoutes: readonly Route[] = [
	readRoute({
		id: "programmes.coverage.get",
		method: "GET",
		path: "/coverage/:id",
		summary: "How far what an industry chain requires is covered by what its region teaches",
		access: "signed-in",
		params: id,
		response: coverage,
		handle: (context, { params }) => getCoverage(context, params.id),
	}),
	readRoute({
		id: "programmes.coverage.records",
		method: "GET",
		path: "/coverage/:id/records",
		summary: "What stands behind one cell: occupations, courses, modules, and the needs that I may read",
		access: "signed-in",
		params: id,
		query: cellQuery,
		response: recordsShape,
		handle: (context, { params, query }) => coverageRecords(context, { chainId: params.id, ...query }),
	}),
	exportRoute<{ id: string }>({
		id: "programmes.coverage.export",
		path: "/coverage/:id/export",
		summary: "The coverage of a chain as CSV or Excel, one row a link and competency",
		access: "signed-in",
		params: id,
		query: z.object({}),
		fileName: { en: "coverage", zh: "产业链覆盖" },
		columns: (language) =>
			columns.map(({ key, kind, ...column }) => ({ key, kind, label: column[language], width: 24 })),
		rows: async (context, query, language) => {
			const { links, competencies, cells } = await getCoverage(context, query.id);
			const named = (text: { en: string | null; zh: string | null } | undefined) =>
				text?.[language] ?? text?.en ?? text?.zh;
			return cells.map(({ linkId, competencyId, required, asked, taught, offers, state }) => {
				const competency = competencies.find((one) => one.id === competencyId);
				return {
					link: named(links.find((one) => one.id === linkId)?.name),
					code: competency?.code,
					competency: named(competency?.name),
					required,
					asked: asked?.needs ?? 0,
					askedLevel: asked?.level,
					taught,
					offers,
					state: states[state][language],
					needs: competency?.needs,
					firstDemand: competency?.firstDemand,
					firstTaught: competency?.firstTaught?.slice(0, 10),
					lag: competency?.lagDays,
				};
			});
		},
	}),
];

const columns = [
	{ key: "link", en: "Link", zh: "环节", kind: "text" },
	{ key: "code", en: "Competency code", zh: "能力代码", kind: "text" },
	{ key: "competency", en: "Competency", zh: "能力", kind: "text" },
	{ key: "required", en: "Level required", zh: "要求等级", kind: "number" },
	{
		key: "asked",
		en: "Needs for the link’s occupations that name it",
		zh: "本环节职业的需求中点名该能力的条数",
		kind: "number",
	},
	{ key: "askedLevel", en: "Highest level they ask for", zh: "需求提出的最高等级", kind: "number" },
	{ key: "taught", en: "Level taught", zh: "培养等级", kind: "number" },
	{ key: "offers", en: "Courses and modules", zh: "课程与模块数", kind: "number" },
	{ key: "state", en: "Coverage", zh: "覆盖情况", kind: "text" },
	{ key: "needs", en: "Needs that name it", zh: "点名的需求数", kind: "number" },
	{ key: "firstDemand", en: "First asked for", zh: "首次提出需求", kind: "date" },
	{ key: "firstTaught", en: "First taught", zh: "首次开设", kind: "date" },
	{ key: "lag", en: "Lag in days", zh: "滞后天数", kind: "number" },
] as const;

const states: Record<CellState, { en: string; zh: string }> = {
	uncovered: { en: "uncovered", zh: "未覆盖" },
	below: { en: "thin: level below", zh: "薄弱：等级不足" },
	single: { en: "thin: one only", zh: "薄弱：仅一门" },
	covered: { en: "covered", zh: "已覆盖" },
};
