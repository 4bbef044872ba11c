import type { OutputColumn, OutputRow } from "#platform/server/tabular/cell-text.ts";
import type { PlanState, PlanSummary } from "../../contract-plans.ts";

const columns = [
	{ key: "school", en: "School", zh: "学校", kind: "text", width: 30 },
	{ key: "plan", en: "Training plan", zh: "培养方案", kind: "text", width: 30 },
	{ key: "number", en: "Version", zh: "版本", kind: "number" },
	{ key: "state", en: "State", zh: "状态", kind: "text" },
	{ key: "modules", en: "Modules", zh: "模块数", kind: "number" },
	{ key: "credits", en: "Credits", zh: "学分", kind: "number" },
	{ key: "uncovered", en: "Modules without a required party", zh: "缺少共建方的模块", kind: "number" },
	{ key: "published", en: "Published", zh: "发布时间", kind: "date" },
	{ key: "sample", en: "Sample", zh: "样例", kind: "text" },
] as const;

const states: Record<PlanState, { en: string; zh: string }> = {
	draft: { en: "draft", zh: "草稿" },
	approval: { en: "in approval", zh: "审批中" },
	approved: { en: "approved", zh: "已批准" },
	published: { en: "published", zh: "已发布" },
	superseded: { en: "superseded", zh: "已被取代" },
};

export const planExportColumns = (language: "en" | "zh"): OutputColumn[] =>
	columns.map(({ key, kind, ...column }) => ({
		key,
		kind,
		label: column[language],
		...("width" in column && { width: column.width }),
	}));

export function planExportRow(plan: PlanSummary, language: "en" | "zh"): OutputRow {
	const name = (text: PlanSummary["name"]) => text[language] ?? text.en ?? text.zh;
	return {
		school: name(plan.school.name),
		plan: name(plan.name),
		number: plan.number,
		state: states[plan.state][language],
		modules: plan.modules,
		credits: plan.credits,
		uncovered: plan.uncovered,
		published: plan.publishedAt ? new Date(plan.publishedAt) : null,
		sample: plan.sample ? (language === "zh" ? "样例" : "sample") : "",
	};
}
