import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Why the server refused, for every code of this domain. Imported by whatever calls the server. */
export const problemWords = defineMessages({
	en: {
		"competencies/source-file-missing": "The file {{file}} is missing in the folder.",
		"competencies/source-file-columns":
			"The table lacks columns that are needed: {{columns}}. The exported table has them all.",
		"competencies/source-file-row":
			"{{file}}, line {{line}}: this row has {{cells}} cells, another number than the header.",
		"competencies/source-file-broken": "{{file}} cannot be read ({{what}}).",
		"competencies/relation-cycle":
			"These relations would lead in a circle: {{names}}. Nothing can be above itself or come before itself.",
		"competencies/code-taken": "The code {{code}} is in use. Choose another one.",
		"competencies/framework-changed-meanwhile":
			"Somebody has changed this in the meantime (change {{revision}}). Load the page again and repeat your change.",
		"competencies/framework-empty": "There is no competency in it yet. Add one, then publish.",
		"competencies/framework-is-published": "This framework is published already.",
		"competencies/proposal-decided": "This proposal is no longer open.",
		"competencies/file-not-a-table": "This file cannot be read as a table ({{reason}}).",
		"competencies/import-has-errors":
			"Rows with errors: {{count}}. Nothing was taken over; correct them and upload the table again.",
		taken: "This is in use already.",
		"name-missing": "Give the name in at least one language.",
		"text-missing": "Describe the level in at least one language, or remove it.",
		"level-twice": "A level is described twice.",
		"relation-unknown": "One of these is not there any more, or is this competency itself.",
	},
	zh: {
		"competencies/source-file-missing": "文件夹中缺少文件 {{file}}。",
		"competencies/source-file-columns": "表格缺少必需的列：{{columns}}。导出的表格包含全部列。",
		"competencies/source-file-row": "{{file}} 第 {{line}} 行有 {{cells}} 个单元格，与表头数目不同。",
		"competencies/source-file-broken": "无法读取 {{file}}（{{what}}）。",
		"competencies/relation-cycle": "这些关系会形成循环：{{names}}。能力不能是自身的上位或先修。",
		"competencies/code-taken": "代码 {{code}} 已被使用，请换一个。",
		"competencies/framework-changed-meanwhile":
			"内容在此期间已被他人修改（第 {{revision}} 次修改），请重新加载后再改。",
		"competencies/framework-empty": "框架中还没有能力，请先添加再发布。",
		"competencies/framework-is-published": "该框架已经发布。",
		"competencies/proposal-decided": "该建议已处理。",
		"competencies/file-not-a-table": "该文件无法作为表格读取（{{reason}}）。",
		"competencies/import-has-errors": "有 {{count}} 行存在错误，未导入任何内容；请更正后重新上传。",
		taken: "已被使用。",
		"name-missing": "请至少用一种语言填写名称。",
		"text-missing": "请至少用一种语言描述该等级，或将其删除。",
		"level-twice": "某个等级描述了两次。",
		"relation-unknown": "其中有的已不存在，或者就是该能力自身。",
	},
});

registerProblems(problemWords);
