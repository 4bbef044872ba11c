import { zipWords } from "../archive/zip-words.ts";
import type {
	FileSuspicion,
	RowProblem,
	TableError,
	TableErrorCode,
	TableErrorParams,
	TablePlace,
} from "./table-error.ts";

export type Language = "en" | "zh";
type Words<P> = { en: (params: P) => string; zh: (params: P) => string };

/** What is wrong, and what a person can do about it, for every code; a missing one does not compile. */
export const tableMessages: {
	[C in TableErrorCode]: { what: Words<TableErrorParams[C]>; remedy: Words<TableErrorParams[C]> };
} = {
	"file-empty": {
		what: { en: (p) => `“${p.fileName}” is empty.`, zh: (p) => `文件“${p.fileName}”是空的。` },
		remedy: {
			en: () => "Choose a file with a header row and at least one row of data.",
			zh: () => "请选择包含表头行和至少一行数据的文件。",
		},
	},
	"file-header-only": {
		what: {
			en: (p) => `“${p.fileName}” has a header but no data.`,
			zh: (p) => `文件“${p.fileName}”只有表头，没有数据。`,
		},
		remedy: { en: () => "Add at least one row below the header.", zh: () => "请在表头下至少填写一行数据。" },
	},
	"file-not-a-table": {
		what: {
			en: (p) => `“${p.fileName}” is not a table (found: ${p.kind}).`,
			zh: (p) => `文件“${p.fileName}”不是表格（识别为：${p.kind}）。`,
		},
		remedy: {
			en: () => "Save the table as Excel workbook (.xlsx) or as CSV UTF-8 and upload that.",
			zh: () => "请将表格另存为 Excel 工作簿（.xlsx）或 CSV UTF-8 后再上传。",
		},
	},
	"file-encoding": {
		what: {
			en: (p) => `The characters of “${p.fileName}” cannot be read (tried: ${p.tried}).`,
			zh: (p) => `无法识别文件“${p.fileName}”的字符编码（已尝试：${p.tried}）。`,
		},
		remedy: {
			en: () =>
				"In Excel choose “Save as” and the type “CSV UTF-8” or “Excel workbook (.xlsx)”, or choose the encoding here.",
			zh: () => "请在 Excel 中选择“另存为”，类型选“CSV UTF-8”或“Excel 工作簿（.xlsx）”，或在此处指定编码。",
		},
	},
	"file-nul": {
		what: {
			en: (p) => `“${p.fileName}” contains zero bytes, which do not belong into a text table.`,
			zh: (p) => `文件“${p.fileName}”中含有空字节（NUL），文本表格中不应出现。`,
		},
		remedy: {
			en: () => "The file is damaged or not a text file. Export it again, preferably as .xlsx.",
			zh: () => "文件可能已损坏或不是文本文件。请重新导出，建议使用 .xlsx 格式。",
		},
	},
	"file-too-large": {
		what: {
			en: (p) => `“${p.fileName}” has ${megabytes(p.bytes)} MB; the limit is ${megabytes(p.limit)} MB.`,
			zh: (p) => `文件“${p.fileName}”大小为 ${megabytes(p.bytes)} MB，上限为 ${megabytes(p.limit)} MB。`,
		},
		remedy: { en: () => "Split the table into several files.", zh: () => "请将表格拆分为多个文件。" },
	},
	"file-too-many-rows": {
		what: { en: (p) => `The table has more than ${p.limit} rows.`, zh: (p) => `表格超过 ${p.limit} 行。` },
		remedy: { en: () => "Split the table into several files.", zh: () => "请将表格拆分为多个文件。" },
	},
	"file-too-many-columns": {
		what: {
			en: (p) => `The table has ${p.found} or more columns; the limit is ${p.limit}.`,
			zh: (p) => `表格至少有 ${p.found} 列，上限为 ${p.limit} 列。`,
		},
		remedy: { en: () => "Remove the columns that are not needed.", zh: () => "请删除不需要的列。" },
	},
	"file-cell-too-long": {
		what: {
			en: (p) => `A cell holds more than ${p.limit} characters.`,
			zh: (p) => `某个单元格超过 ${p.limit} 个字符。`,
		},
		remedy: {
			en: () => "Shorten the text. If it runs over many lines, a quotation mark is missing before it.",
			zh: () => "请缩短该文本；如果内容跨越多行，说明前面缺少一个引号。",
		},
	},
	"file-header-duplicate": {
		what: {
			en: (p) => `Columns ${p.first} and ${p.second} both have the name “${p.name}”.`,
			zh: (p) => `第 ${p.first} 列和第 ${p.second} 列的名称都是“${p.name}”。`,
		},
		remedy: { en: () => "Give each column its own name.", zh: () => "请为每一列取不同的名称。" },
	},
	"file-quote-unbalanced": {
		what: {
			en: () => "A quotation mark is opened here and not properly closed.",
			zh: () => "此处的引号没有正确结束。",
		},
		remedy: {
			en: () =>
				'Close the cell with a quotation mark, or write a quotation mark inside a text twice (""). Excel does both by itself.',
			zh: () => '请在单元格末尾补上引号；文本中的引号需写两个（""）。用 Excel 保存时会自动处理。',
		},
	},
	"file-xls-old": {
		what: {
			en: (p) => `“${p.fileName}” is in the old Excel format (.xls).`,
			zh: (p) => `文件“${p.fileName}”是旧版 Excel 格式（.xls）。`,
		},
		remedy: {
			en: () => "Open it in Excel or WPS, choose “Save as” and the type “Excel workbook (.xlsx)”.",
			zh: () => "请用 Excel 或 WPS 打开，选择“另存为”，类型选“Excel 工作簿（.xlsx）”。",
		},
	},
	"file-encrypted": {
		what: { en: (p) => `“${p.fileName}” is protected by a password.`, zh: (p) => `文件“${p.fileName}”设置了密码。` },
		remedy: {
			en: () => "Open it in Excel, remove the password under File › Info, and save it.",
			zh: () => "请在 Excel 中打开，通过“文件 › 信息”取消密码后保存。",
		},
	},
	"file-html": {
		what: {
			en: (p) => `“${p.fileName}” is a web page or XML under the name of a table.`,
			zh: (p) => `文件“${p.fileName}”实际上是网页或 XML，只是使用了表格的文件名。`,
		},
		remedy: {
			en: () => "Open it in Excel or WPS, choose “Save as” and the type “Excel workbook (.xlsx)”.",
			zh: () => "请用 Excel 或 WPS 打开，选择“另存为”，类型选“Excel 工作簿（.xlsx）”。",
		},
	},
	"file-zip-not-workbook": {
		what: {
			en: (p) => `“${p.fileName}” is an archive but not an Excel workbook (found: ${p.kind}).`,
			zh: (p) => `文件“${p.fileName}”是压缩包，但不是 Excel 工作簿（识别为：${p.kind}）。`,
		},
		remedy: {
			en: () => "Upload the table itself, saved as Excel workbook (.xlsx) or CSV UTF-8.",
			zh: () => "请直接上传表格文件，另存为 Excel 工作簿（.xlsx）或 CSV UTF-8。",
		},
	},
	"file-zip-suspicious": {
		what: {
			en: (p) => `“${p.fileName}” was refused for safety: ${suspicionWords[p.reason].en} (${p.entry}).`,
			zh: (p) => `出于安全原因，文件“${p.fileName}”被拒绝：${suspicionWords[p.reason].zh}（${p.entry}）。`,
		},
		remedy: {
			en: () => "Copy the cells into a new workbook, paste values only, save it as .xlsx and upload that.",
			zh: () => "请将单元格内容以“仅值”方式粘贴到新工作簿，另存为 .xlsx 后再上传。",
		},
	},
	"file-workbook-broken": {
		what: {
			en: (p) => `The workbook “${p.fileName}” is damaged (part ${p.part}).`,
			zh: (p) => `工作簿“${p.fileName}”已损坏（部件 ${p.part}）。`,
		},
		remedy: {
			en: () => "Open it in Excel, let it be repaired, save it and upload it again.",
			zh: () => "请用 Excel 打开并修复，保存后重新上传。",
		},
	},
	"file-sheet-unknown": {
		what: {
			en: (p) => `There is no worksheet “${p.sheet}”. The workbook has: ${p.sheets}.`,
			zh: (p) => `没有名为“${p.sheet}”的工作表。该工作簿包含：${p.sheets}。`,
		},
		remedy: { en: () => "Choose one of these worksheets.", zh: () => "请选择其中一个工作表。" },
	},
};

const suspicionWords: Record<FileSuspicion, Record<Language, string>> = {
	...zipWords,
	nested: { en: "it contains another archive", zh: "其中还包含压缩包" },
	entity: { en: "it declares its own XML entities", zh: "其中声明了自定义 XML 实体" },
};

export const rowProblemMessages: Record<RowProblem["code"], Words<RowProblem>> = {
	"row-too-long": {
		en: (p) =>
			`Column ${p.column} has a value (“${p.text}”) but no header: a separator too many, or a column without name.`,
		zh: (p) => `${p.column} 列有值（“${p.text}”）但没有表头：可能多了一个分隔符，或该列缺少名称。`,
	},
	"cell-formula-without-value": {
		en: (p) => `The formula in column ${p.column} has no stored result; open the file in Excel and save it.`,
		zh: (p) => `${p.column} 列的公式没有保存计算结果，请在 Excel 中打开并保存该文件。`,
	},
	"cell-error": {
		en: (p) => `Column ${p.column} shows the error ${p.text} instead of a value.`,
		zh: (p) => `${p.column} 列显示错误值 ${p.text}。`,
	},
};

/** The error in words: what is wrong, with the place in front, and the remedy. */
export function describeTableError(error: TableError, language: Language): { what: string; remedy: string } {
	const { what, remedy } = tableMessages[error.code];
	// The table above pairs words and params of one code; the type checker cannot follow that through the look-up.
	const say = (words: Words<never>) => words[language](error.params as never);
	return { what: placeWords(error.at, language) + say(what), remedy: say(remedy) };
}

function placeWords(at: TablePlace | undefined, language: Language): string {
	const parts: string[] = [];
	if (at?.sheet !== undefined) parts.push(language === "en" ? `worksheet “${at.sheet}”` : `工作表“${at.sheet}”`);
	if (at?.line !== undefined) parts.push(language === "en" ? `line ${at.line}` : `第 ${at.line} 行`);
	if (at?.column !== undefined) parts.push(language === "en" ? `column ${at.column}` : `${at.column} 列`);
	if (parts.length === 0) return "";
	const place = parts.join(language === "en" ? ", " : "，");
	return language === "en" ? `${place.charAt(0).toUpperCase()}${place.slice(1)}: ` : `${place}：`;
}

function megabytes(bytes: number): string {
	return (bytes / 1024 / 1024).toFixed(1);
}
