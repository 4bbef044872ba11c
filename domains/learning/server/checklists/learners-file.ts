import type { Language } from "#platform/server/notices/notice-kinds.ts";
import type { OutputColumn, OutputRow } from "#platform/server/tabular/cell-text.ts";
import type { RunLearner } from "../../contract-checklists.ts";

const states: Record<RunLearner["state"], Record<Language, string>> = {
	none: { en: "not observed", zh: "未考核" },
	draft: { en: "my draft", zh: "我的草稿" },
	waiting: { en: "waits for a second signature", zh: "待第二观察人签认" },
	failed: { en: "not passed yet", zh: "尚未通过" },
	passed: { en: "passed", zh: "已通过" },
};

export const learnerColumns = (language: Language): OutputColumn[] =>
	[
		{ key: "name", label: { en: "Learner", zh: "学习者" }, kind: "text" as const, width: 24 },
		{ key: "left", label: { en: "Left", zh: "已退出" }, kind: "text" as const },
		{ key: "state", label: { en: "State", zh: "状态" }, kind: "text" as const, width: 24 },
		{ key: "score", label: { en: "Score (0–1)", zh: "得分（0–1）" }, kind: "number" as const },
		{ key: "observedOn", label: { en: "Observed on", zh: "考核日期" }, kind: "text" as const },
		{ key: "lateDays", label: { en: "Days late", zh: "逾期天数" }, kind: "number" as const },
		{ key: "sample", label: { en: "Sample", zh: "样例" }, kind: "text" as const },
	].map((column) => ({ ...column, label: column.label[language] }));

export function toFileRow(
	{ name, left, state, score, observedOn, lateDays, sample }: RunLearner,
	language: Language,
): OutputRow {
	const yes = language === "zh" ? "是" : "yes";
	return {
		name,
		left: left ? yes : "",
		state: states[state][language],
		score,
		observedOn,
		lateDays,
		sample: sample ? (language === "zh" ? "样例" : "sample") : "",
	};
}
