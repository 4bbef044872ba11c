import { type Route, readRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { flows, flowsQuery } from "../../contract-flows.ts";
import { getFlows, seeFlows } from "./get-flows.ts";

const columns = [
	{ key: "term", en: "Term", zh: "学期", kind: "text" },
	{ key: "from", en: "School of the learners", zh: "学生所在学校", kind: "text" },
	{ key: "to", en: "School of the course", zh: "开课学校", kind: "text" },
	{ key: "learners", en: "Learners", zh: "学习者人数", kind: "number" },
	{ key: "credited", en: "With recognised credits", zh: "获认定学分人数", kind: "number" },
	{ key: "credits", en: "Recognised credits", zh: "认定学分", kind: "number" },
	{ key: "sample", en: "Sample", zh: "样例", kind: "text" },
] as const;

export const flowsRoutes: readonly Route[] = [
	readRoute({
		id: "programmes.flows.get",
		method: "GET",
		path: "/learner-flows",
		summary: "How many learners of each school take courses of each other one in a term, never of fewer than five",
		access: seeFlows,
		query: flowsQuery,
		response: flows,
		handle: (context, { query }) => getFlows(context, query),
	}),
	exportRoute<{ term?: string }>({
		id: "programmes.flows.export",
		path: "/learner-flows/export",
		summary: "The same as CSV or Excel",
		access: seeFlows,
		query: flowsQuery,
		fileName: { en: "learners-between-schools", zh: "校际选课" },
		columns: (language) =>
			columns.map(({ key, kind, ...column }) => ({ key, kind, label: column[language], width: 24 })),
		rows: async (context, query, language) => {
			const { term, items } = await getFlows(context, query);
			const named = ({ name: { en, zh } }: { name: { en: string | null; zh: string | null } }) =>
				language === "zh" ? (zh ?? en) : (en ?? zh);
			return items.map(({ from, to, learners, credited, credits }) => ({
				term,
				from: named(from),
				to: named(to),
				learners,
				credited,
				credits,
				sample: from.sample || to.sample ? (language === "zh" ? "样例" : "sample") : "",
			}));
		},
	}),
];
