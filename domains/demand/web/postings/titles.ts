import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of the pages of postings and words of their jobs; they lie in the first load. */
export const postingTitles = defineMessages({
	en: {
		sources: "Sources of postings",
		newSource: "New source",
		source: "Source",
		editSource: "Edit the source",
		newImport: "Import postings",
		import: "Import",
		postings: "Postings",
		review: "Titles to settle",
		decisions: "Settled titles",
		places: "Places in postings",
	},
	zh: {
		sources: "招聘数据来源",
		newSource: "新增来源",
		source: "来源",
		editSource: "修改来源",
		newImport: "导入招聘信息",
		import: "导入",
		postings: "招聘信息",
		review: "待归类职位",
		decisions: "已归类职位",
		places: "招聘地点",
	},
});

export const postingJobWords = defineMessages({
	en: {
		"demand.import-postings": "Import of {{subject}}",
		"demand.import-postings.done":
			"{{rows}} rows, {{jobs}} jobs: {{added}} new, {{updated}} changed; {{rejected}} rows refused.",
	},
	zh: {
		"demand.import-postings": "导入 {{subject}}",
		"demand.import-postings.done":
			"共 {{rows}} 行、{{jobs}} 个岗位：新增 {{added}}，更新 {{updated}}；退回 {{rejected}} 行。",
	},
});
