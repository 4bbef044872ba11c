import { mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import Excel from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipArchive } from "../archive/zip-write.ts";
import type { OutputColumn } from "./cell-text.ts";
import { restoreNeutralised } from "./neutralise.ts";
import { openTable } from "./read-table.ts";
import { readWhole, refusal, temporaryFolder } from "./test-files.ts";
import { writeXlsx } from "./write-xlsx.ts";
import { SharedStrings } from "./xlsx-strings.ts";

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	files = await temporaryFolder();
});
afterAll(() => files.remove());

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...entries: [id: string, type: string, target: string][]) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
		.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/>`)
		.join("")}</Relationships>`;

/** A workbook by hand. `parts` replace or add to the usual ones; undefined leaves one out. */
function workbookParts(sheetData: string, parts: Record<string, string | undefined> = {}): Record<string, string> {
	const all: Record<string, string | undefined> = {
		"_rels/.rels": relations(["r1", "officeDocument", "xl/workbook.xml"]),
		"xl/workbook.xml": `<?xml version="1.0"?><workbook ${namespace} xmlns:r="${relationship}"><sheets><sheet name="One" sheetId="1" r:id="rA"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations(
			["rA", "worksheet", "worksheets/sheet1.xml"],
			["rB", "sharedStrings", "/xl/sharedStrings.xml"],
			["rC", "styles", "styles.xml"],
		),
		"xl/worksheets/sheet1.xml": `<worksheet ${namespace}><sheetData>${sheetData}</sheetData></worksheet>`,
		...parts,
	};
	return Object.fromEntries(Object.entries(all).filter((part): part is [string, string] => part[1] !== undefined));
}

async function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
	const list = Object.entries(parts).map(([name, content]) => ({ name, content: [Buffer.from(content)] }));
	return buffer(Readable.from(zipArchive(list, new Date(0))));
}

async function byHand(sheetData: string, parts?: Record<string, string | undefined>) {
	return files.write("hand.xlsx", await zipped(workbookParts(sheetData, parts)));
}

const header =
	'<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';

describe("workbooks made by exceljs", () => {
	async function made(fill: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void, date1904 = false) {
		const workbook = new Excel.Workbook();
		workbook.properties.date1904 = date1904;
		fill(workbook.addWorksheet("数据"), workbook);
		return files.write("made.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
	}

	it("reads shared strings, numbers, booleans, dates, formulas, rich text, links and errors", async () => {
		const file = await made((sheet) => {
			sheet.addRow(["职业", "n", "b", "date", "time", "f", "rich", "link", "error"]);
			sheet.addRow([
				"软件工程师 <&>",
				0.1 + 0.2,
				true,
				new Date("2019-02-14T00:00:00Z"),
				new Date("2019-02-14T08:30:05Z"),
				{ formula: "B2*2", result: 84 },
				{ richText: [{ text: "a" }, { text: "b", font: { bold: true } }] },
				{ text: "site", hyperlink: "https://example.org" },
				{ error: "#REF!" },
			]);
			sheet.getCell("D2").numFmt = 'yyyy"年"m"月"d"日"';
			sheet.getCell("E2").numFmt = "yyyy-mm-dd hh:mm:ss";
		});
		const table = await readWhole(file);
		expect(table).toMatchObject({ format: "xlsx", sheets: ["数据"], sheet: "数据" });
		expect(table.rows).toEqual([
			{
				line: 2,
				cells: ["软件工程师 <&>", "0.3", "TRUE", "2019-02-14", "2019-02-14T08:30:05", "84", "ab", "site", "#REF!"],
				problems: [{ code: "cell-error", column: "I", text: "#REF!" }],
			},
		]);
	});

	it("reads dates in the 1904 system", async () => {
		const fill = (sheet: Excel.Worksheet) => {
			sheet.addRow(["date"]);
			sheet.addRow([new Date("2019-02-14T00:00:00Z")]);
			sheet.getCell("A2").numFmt = "dd/mm/yyyy";
		};
		const first = await readWhole(await made(fill, true));
		expect(first.rows[0]?.cells).toEqual(["2019-02-14"]);
	});

	it("chooses the sheet and names those there are", async () => {
		const fill = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => {
			sheet.state = "hidden";
			sheet.addRows([["h"], ["hidden"]]);
			workbook.addWorksheet("Second").addRows([["s"], ["second"]]);
			workbook.addWorksheet("Third").addRows([["t"], ["third"]]);
		};
		const file = await made(fill);
		expect(await readWhole(file)).toMatchObject({ sheets: ["Second", "Third"], sheet: "Second", header: ["s"] });
		expect((await readWhole(file, { sheet: "Third" })).rows[0]?.cells).toEqual(["third"]);
		expect((await readWhole(file, { sheet: "数据" })).header).toEqual(["h"]);
		expect(await refusal(file, { sheet: "Fourth" })).toMatchObject({
			code: "file-sheet-unknown",
			params: { sheet: "Fourth", sheets: "Second, Third" },
		});
	});

	it("keeps Excel's row numbers over blank rows and pads the rows", async () => {
		const file = await made((sheet) => {
			sheet.getCell("A3").value = "a";
			sheet.getCell("C3").value = "c";
			sheet.getCell("C7").value = "x";
			sheet.getCell("A9").value = " ";
			sheet.getCell("E10").value = "beyond";
		});
		const table = await readWhole(file);
		expect(table.header).toEqual(["a", "Column B", "c"]);
		expect(table.rows).toEqual([
			{ line: 7, cells: ["", "", "x"] },
			{ line: 10, cells: ["", "", ""], problems: [{ code: "row-too-long", column: "E", text: "beyond" }] },
		]);
	});

	it("refuses empty sheets, headers alone, equal names and 201 columns", async () => {
		expect((await refusal(await made(() => {}))).code).toBe("file-empty");
		expect((await refusal(await made((sheet) => sheet.addRow(["a"])))).code).toBe("file-header-only");
		expect(
			await refusal(
				await made((sheet) =>
					sheet.addRows([
						["a", "a"],
						[1, 2],
					]),
				),
			),
		).toMatchObject({
			code: "file-header-duplicate",
			at: { line: 1, column: "B", sheet: "数据" },
		});
		const wide = Array.from({ length: 201 }, (_, index) => `c${index}`);
		expect(await refusal(await made((sheet) => sheet.addRows([wide, wide])))).toMatchObject({
			code: "file-too-many-columns",
			params: { found: 201 },
		});
	});
});

describe("workbooks made by hand", () => {
	it("reads prefixed names, cells without places, entities, CDATA, comments and Excel's escapes", async () => {
		const sheet =
			`<?xml version="1.0" encoding="UTF-8"?><!-- made > by hand --><x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData>` +
			`<x:row><x:c t='inlineStr'><x:is><x:t>a &amp; b</x:t></x:is></x:c><x:c t="str"><x:v>&#x4E2D;&#25991;</x:v></x:c></x:row>` +
			`<x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[<1> & ]]>2</x:t><x:rPh sb="0"><x:t>reading</x:t></x:rPh></x:is></x:c>` +
			`<x:c t="str"><x:v>x_x000D_y_x005F_x0041_ &gt;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
		const table = await readWhole(await byHand("", { "xl/worksheets/sheet1.xml": sheet }));
		expect(table.header).toEqual(["a & b", "中文"]);
		expect(table.rows).toEqual([{ line: 2, cells: ["<1> & 2", "x\ry_x0041_ >"] }]);
	});

	it("reads a part in UTF-16 and ignores what follows the cells", async () => {
		const text = `\ufeff<worksheet><sheetData>${header}<row r="2"><c r="A2"><v>1</v></c></row></sheetData><row r="9"><c r="A9"><v>9</v></c></row></worksheet>`;
		const parts = { ...workbookParts(""), "xl/worksheets/sheet1.xml": Buffer.from(text, "utf16le") };
		const table = await readWhole(await files.write("wide.xlsx", await zipped(parts)));
		expect(table.rows).toEqual([{ line: 2, cells: ["1", ""] }]);
	});

	it("gives dates by style as ISO, in both systems and down to the errors of 1900", async () => {
		const styles =
			`<styleSheet ${namespace}><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="[h]:mm"/>` +
			`<numFmt numFmtId="172" formatCode="0.00&quot; days&quot;"/><numFmt numFmtId="173" formatCode="[Red]#,##0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
			`<cellXfs>${[0, 14, 22, 20, 31, 170, 171, 172, 173].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;
		const cases: [style: number, stored: string, text: string, in1904?: string][] = [
			[0, "43510", "43510"],
			[1, "43510", "2019-02-14", "2023-02-15"],
			[2, "43510.354166666664", "2019-02-14T08:30:00", "2023-02-15T08:30:00"],
			[2, "43510.999999999", "2019-02-15", "2023-02-16"],
			[3, "0.75", "18:00:00"],
			[4, "43510", "2019-02-14", "2023-02-15"],
			[5, "1", "1900-01-01", "1904-01-02"],
			[5, "59", "1900-02-28", "1904-02-29"],
			[5, "60", "1900-02-29", "1904-03-01"],
			[5, "61", "1900-03-01", "1904-03-02"],
			[5, "0", "0", "1904-01-01"],
			[5, "-3", "-3"],
			[5, "2958465", "9999-12-31", "2958465"],
			[5, "2958466", "2958466"],
			[6, "1.5", "36:00:00"],
			[7, "2.50", "2.5"],
			[8, "1234.5", "1234.5"],
			[0, "1E-7", "0.0000001"],
			[0, "1.2345678901234568E+17", "123456789012346000"],
			[0, "52524.000000000007", "52524"],
		];
		const rows = cases.map(
			([style, stored], index) => `<row r="${index + 2}"><c r="B${index + 2}" s="${style}"><v>${stored}</v></c></row>`,
		);
		const parts = { "xl/styles.xml": styles };
		const table = await readWhole(await byHand(header + rows.join(""), parts));
		expect(table.rows.map(({ cells }) => cells[1])).toEqual(cases.map(([, , text]) => text));
		const book = `<workbook ${namespace} xmlns:r="${relationship}"><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="rA"/></sheets></workbook>`;
		const in1904 = await readWhole(await byHand(header + rows.join(""), { ...parts, "xl/workbook.xml": book }));
		expect(in1904.rows.map(({ cells }) => cells[1])).toEqual(cases.map(([, , text, other]) => other ?? text));
	});

	it("uses the stored value of a formula and reports one without", async () => {
		const table = await readWhole(
			await byHand(
				`${header}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>` +
					'<row r="3"><c r="A3"><f>SUM(A1:A2)</f></c><c r="B3"><f>X()</f><v></v></c></row>' +
					'<row r="4"><c r="A4" t="d"><v>2019-02-14</v></c><c r="B4" t="b"><v>0</v></c></row>',
			),
		);
		expect(table.rows).toEqual([
			{ line: 2, cells: ["2", ""] },
			{
				line: 3,
				cells: ["", ""],
				problems: [
					{ code: "cell-formula-without-value", column: "A", text: "=SUM(A1:A2)" },
					{ code: "cell-formula-without-value", column: "B", text: "=X()" },
				],
			},
			{ line: 4, cells: ["2019-02-14", "FALSE"] },
		]);
	});

	it("does not let a cell far to the right cost memory or pass unseen", async () => {
		const far = await readWhole(
			await byHand(`${header}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>7</v></c></row>`),
		);
		expect(far.rows).toEqual([
			{ line: 2, cells: ["1", ""], problems: [{ code: "row-too-long", column: "XFD", text: "7" }] },
		]);
		expect(await refusal(await byHand('<row r="1"><c r="XFD1"><v>7</v></c></row>'))).toMatchObject({
			code: "file-too-many-columns",
			params: { found: 16_384 },
		});
	});

	it("refuses cells that are too long, however they are stored, with their place", async () => {
		const long = "x".repeat(32_768);
		const strings = `<sst ${namespace}><si><t>${long}</t></si></sst>`;
		for (const cell of [
			`<c r="B2" t="inlineStr"><is><t>${long}</t></is></c>`,
			`<c r="B2" t="str"><v>${long}</v></c>`,
			`<c r="B2" t="str"><v>${long.repeat(3)}</v></c>`,
			'<c r="B2" t="s"><v>0</v></c>',
		]) {
			const file = await byHand(`${header}<row r="2">${cell}</row>`, { "xl/sharedStrings.xml": strings });
			expect(await refusal(file)).toMatchObject({
				code: "file-cell-too-long",
				at: { line: 2, column: "B", sheet: "One" },
			});
		}
	});

	it("refuses zero characters smuggled in by Excel's escape", async () => {
		const file = await byHand(`${header}<row r="2"><c r="A2" t="str"><v>x_x0000_</v></c></row>`);
		expect(await refusal(file)).toMatchObject({ code: "file-nul", at: { line: 2, column: "A" } });
	});
});

describe("damaged and hostile archives", () => {
	const broken: [what: string, parts: Record<string, string | undefined>][] = [
		["a sheet that ends too early", { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${header}<row r="2"><c>` }],
		["tags that do not match", { "xl/worksheets/sheet1.xml": `<worksheet><sheetData></row></sheetData></worksheet>` }],
		["a missing sheet", { "xl/worksheets/sheet1.xml": undefined }],
		[
			"a shared string that is not there",
			{
				"xl/worksheets/sheet1.xml":
					'<worksheet><sheetData><row r="1"><c t="s"><v>5</v></c></row></sheetData></worksheet>',
			},
		],
		[
			"endless nesting",
			{ "xl/worksheets/sheet1.xml": `<worksheet>${"<a>".repeat(300)}${"</a>".repeat(300)}</worksheet>` },
		],
		["no sheets", { "xl/workbook.xml": `<workbook ${namespace}><sheets/></workbook>` }],
		["a workbook that is something else", { "xl/workbook.xml": "<html/>" }],
		[
			"a row number that is none",
			{ "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="x"/></sheetData></worksheet>' },
		],
		["a part that is no XML", { "xl/worksheets/sheet1.xml": "PK\u0001\u0002" }],
		["an empty part", { "xl/worksheets/sheet1.xml": "" }],
	];
	it.each(broken)("refuses %s", async (_, parts) => {
		expect((await refusal(await byHand(header, parts))).code).toBe("file-workbook-broken");
	});

	it("refuses entities and document types", async () => {
		const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
		for (const sheet of [
			`${bomb}<worksheet><sheetData>${header}</sheetData></worksheet>`,
			`<worksheet><sheetData>${header}<row r="2"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
		]) {
			const error = await refusal(await byHand("", { "xl/worksheets/sheet1.xml": sheet }));
			expect(error).toMatchObject({ code: "file-zip-suspicious", params: { reason: "entity" } });
		}
	});

	it("refuses archives without a workbook and says what they are", async () => {
		const kinds: [kind: string, names: string[]][] = [
			["zip", ["readme.txt"]],
			["zip", ["table.xlsx"]],
			["Word", ["word/document.xml"]],
			["xlsb", ["xl/workbook.bin"]],
			["OpenDocument", ["mimetype", "content.xml"]],
		];
		for (const [kind, names] of kinds) {
			const bytes = await zipped(Object.fromEntries(names.map((name) => [name, "x"])));
			expect(await refusal(await files.write("fake.xlsx", bytes))).toMatchObject({
				code: "file-zip-not-workbook",
				params: { kind },
			});
		}
	});

	it("refuses a part that unpacks a thousandfold, and too much in all", async () => {
		const bomb = `<worksheet><sheetData>${header}${" ".repeat(20_000_000)}</sheetData></worksheet>`;
		const file = await byHand("", { "xl/worksheets/sheet1.xml": bomb });
		expect(await refusal(file)).toMatchObject({
			code: "file-zip-suspicious",
			params: { reason: "ratio", entry: "xl/worksheets/sheet1.xml" },
		});
		expect(
			await refusal(file, { limits: { maxUncompressedBytes: 1_000_000, maxCompressionRatio: 10_000 } }),
		).toMatchObject({
			code: "file-zip-suspicious",
			params: { reason: "size" },
		});
	});

	it("refuses a directory that understates what a part unpacks to", async () => {
		const rows = `<row r="2"><c r="A2"><v>1</v></c></row>`.repeat(2_000);
		const bytes = await zipped(workbookParts(header + rows));
		const name = Buffer.from("xl/worksheets/sheet1.xml");
		const entry = bytes.lastIndexOf(name) - 46;
		expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
		bytes.writeUInt32LE(500, entry + 24);
		expect(await refusal(await files.write("lie.xlsx", bytes))).toMatchObject({
			code: "file-zip-suspicious",
			params: { reason: "overlap", entry: "xl/worksheets/sheet1.xml" },
		});
	});

	it("refuses entries that share their data", async () => {
		const bytes = await zipped({ ...workbookParts(header), "xl/a.xml": "x".repeat(500), "xl/b.xml": "y" });
		const first = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("xl/a.xml")) - 46 + 42);
		bytes.writeUInt32LE(first, bytes.lastIndexOf(Buffer.from("xl/b.xml")) - 46 + 42);
		expect(await refusal(await files.write("shared.xlsx", bytes))).toMatchObject({ params: { reason: "overlap" } });
	});

	it("refuses a flipped bit, a cut file, nested archives and unsafe names", async () => {
		const bytes = await zipped(workbookParts(header));
		const data = bytes.indexOf(Buffer.from("xl/worksheets/sheet1.xml")) + 40;
		bytes.writeUInt8(bytes.readUInt8(data) ^ 0x10, data);
		expect((await refusal(await files.write("flip.xlsx", bytes))).code).toMatch(
			/^file-(workbook-broken|zip-suspicious)$/,
		);
		expect((await refusal(await files.write("cut.xlsx", bytes.subarray(0, 600)))).code).toBe("file-workbook-broken");
		const nested = await zipped({ ...workbookParts(header), "xl/embeddings/inner.zip": "PK" });
		expect(await refusal(await files.write("nested.xlsx", nested))).toMatchObject({ params: { reason: "nested" } });
		const slip = await zipped({ ...workbookParts(header), "../../etc/passwd": "x" });
		expect(await refusal(await files.write("slip.xlsx", slip))).toMatchObject({ params: { reason: "name" } });
	});
});

describe("shared strings", () => {
	it("gives the same strings from memory and from the file, in any order", () => {
		const strings = new SharedStrings();
		const text = (index: number) => `职位 ${index} ${"x".repeat(index % 90)}`;
		const count = 120_000;
		for (let index = 0; index < count; index++) strings.add(text(index));
		for (let step = 0; step < count; step++) {
			const index = (step * 7_919) % count;
			if (strings.get(index) !== text(index)) expect(strings.get(index)).toBe(text(index));
		}
		expect(strings.get(count)).toBeUndefined();
		strings.close();
	});

	it("leaves no temporary file behind", async () => {
		const folder = await mkdtemp(join(files.folder, "strings-"));
		const strings = new SharedStrings(folder);
		for (let index = 0; index < 200; index++) strings.add("x".repeat(32_000));
		expect(await readdir(folder)).toHaveLength(1);
		strings.close();
		expect(await readdir(folder)).toEqual([]);
	});
});

/** What XML cannot hold is left out by design, and line ends become those of Excel. */
function storable(text: string): string {
	const kept = text.replace(/\r\n?/g, "\n").split("");
	return kept.filter((char) => char >= " " || char === "\t" || char === "\n").join("");
}

describe("round trip", () => {
	it("reads back what writeXlsx wrote, whatever the text", async () => {
		const text = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 20 }),
			fc.stringMatching(/^[\s"'=+@\-<>&_x0041中%]{0,14}$/),
		);
		const columns: OutputColumn[] = ["a", "b", "c"].map((key) => ({ key, label: key, kind: "text" }));
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), async (rows) => {
				const kept = rows
					.map((cells) => cells.map(storable))
					.filter((cells) => cells.some((cell) => cell.trim() !== ""));
				fc.pre(kept.length > 0);
				const records = kept.map(([a, b, c]) => ({ a, b, c }));
				const file = await files.write("round.xlsx", await buffer(writeXlsx(records, columns, { sheetName: "s" })));
				const table = await readWhole(file);
				expect(table.rows.map(({ cells }) => cells.map(restoreNeutralised))).toEqual(kept);
			}),
			{ numRuns: 60 },
		);
	});

	it("gives every row in its order, and can be read twice, left early and aborted", async () => {
		const columns: OutputColumn[] = [
			{ key: "a", label: "a", kind: "text" },
			{ key: "n", label: "n", kind: "number" },
		];
		const records = Array.from({ length: 30_000 }, (_, index) => ({ a: `row ${index}`, n: index }));
		const file = await files.write("long.xlsx", await buffer(writeXlsx(records, columns, { sheetName: "s" })));
		const controller = new AbortController();
		const reader = await openTable(file, { signal: controller.signal });
		for await (const row of reader.rows()) if (row.line === 3) break;
		let count = 0;
		for await (const { line, cells } of reader.rows()) {
			if (cells[0] !== `row ${line - 2}` || cells[1] !== String(line - 2)) expect(cells).toBe(line);
			count++;
		}
		expect(count).toBe(30_000);
		const reading = (async () => {
			for await (const row of reader.rows()) if (row.line === 10) controller.abort();
		})();
		await expect(reading).rejects.toMatchObject({ name: "AbortError" });
		await reader.close();
	});
});
