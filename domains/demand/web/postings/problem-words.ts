import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** A file that is no table comes with its words in both languages: they name places in the file. */
const tableCodes = [
	"file-empty",
	"file-header-only",
	"file-not-a-table",
	"file-encoding",
	"file-nul",
	"file-too-large",
	"file-too-many-rows",
	"file-too-many-columns",
	"file-cell-too-long",
	"file-header-duplicate",
	"file-quote-unbalanced",
	"file-xls-old",
	"file-encrypted",
	"file-html",
	"file-zip-not-workbook",
	"file-zip-suspicious",
	"file-workbook-broken",
	"file-sheet-unknown",
] as const;

type Said = Record<`table/${(typeof tableCodes)[number]}` | "demand/import-mostly-bad", string>;

const said = (words: string, mostlyBad: string): Said =>
	Object.fromEntries([
		...tableCodes.map((code) => [`table/${code}`, words]),
		["demand/import-mostly-bad", mostlyBad],
	]) as Said;

/** Each language has a parameter of its own: the reason as it is said in that language. */
export const fileProblemWords = defineMessages({
	en: said(
		"{{wordsEn}}",
		"{{rejected}} of {{rows}} rows could not be read, so nothing was taken: the columns are probably not the right ones. Most often: {{reasonEn}}",
	),
	zh: said(
		"{{wordsZh}}",
		"{{rows}} 行中有 {{rejected}} 行无法读取，因此未导入任何内容：列的对应关系可能有误。最常见的原因：{{reasonZh}}",
	),
});

/** Why the server refused something about sources, imports and titles. */
export const postingProblemWords = defineMessages({
	en: {
		"demand/source-name-taken":
			"Your organisation has a source of this name already. Import into that one, or take another name.",
		"demand/import-running":
			"An import into this source is running. Wait for its end, or stop it, then start this one.",
		"demand/import-not-prepared": "This import is running or done and cannot be changed any more. Load the page again.",
		"demand/import-not-ready": "Before it can start it needs: {{missing}}.",
		"demand/import-column-missing": "The file has no column “{{column}}”. Choose another column.",
		"demand/import-empty": "The file has no rows besides its header.",
		"demand/import-file-gone": "The uploaded file is not open to the organisation you act for. Upload it again.",
		"demand/title-unknown": "None of your postings has this title any more. Load the page again.",
		"platform/job-lost": "The server stopped several times during this task. Nothing was changed; start it again.",
	},
	zh: {
		"demand/source-name-taken": "本单位已有同名来源。请导入到该来源，或另取名称。",
		"demand/import-running": "该来源正在导入另一文件。请等待其结束或将其停止后再开始。",
		"demand/import-not-prepared": "该导入正在进行或已完成，不能再修改。请重新加载页面。",
		"demand/import-not-ready": "开始前还需要：{{missing}}。",
		"demand/import-column-missing": "文件中没有列“{{column}}”，请选择其他列。",
		"demand/import-empty": "文件除表头外没有数据行。",
		"demand/import-file-gone": "您当前代表的机构无权读取已上传的文件，请重新上传。",
		"demand/title-unknown": "您的招聘信息中已没有该职位名称，请重新加载页面。",
		"platform/job-lost": "服务器在执行该任务期间多次中断。未作任何更改，请重新开始。",
	},
});

registerProblems(fileProblemWords);
registerProblems(postingProblemWords);
