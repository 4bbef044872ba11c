import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of this domain's pages and its places in the navigation; they lie in the first load. */
export const titles = defineMessages({
	en: {
		section: "Competencies",
		occupations: "Occupations",
		occupation: "Occupation",
		frameworks: "Competency frameworks",
		framework: "Competency framework",
		newFramework: "Begin a framework",
		editFramework: "Name and version",
		history: "History",
		proposals: "Proposals",
		importFramework: "Take competencies in from a table",
		newCompetency: "Add a competency",
		editCompetency: "Edit the competency",
		proposeCompetency: "Propose a competency",
		proposeEdit: "Propose a change",
	},
	zh: {
		section: "能力与职业",
		occupations: "职业",
		occupation: "职业",
		frameworks: "能力框架",
		framework: "能力框架",
		newFramework: "新建能力框架",
		editFramework: "名称与版本",
		history: "修改记录",
		proposals: "修改建议",
		importFramework: "从表格导入能力",
		newCompetency: "新增能力",
		editCompetency: "修改能力",
		proposeCompetency: "建议新增能力",
		proposeEdit: "建议修改",
	},
});
