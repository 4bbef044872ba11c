import { truncate } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CsvScanner, type RawRow } from "./csv-scan.ts";
import { openTable } from "./read-table.ts";
import { defaultLimits } from "./table-error.ts";
import { readWhole, refusal, temporaryFolder, utf16 } from "./test-files.ts";

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	files = await temporaryFolder();
});
afterAll(() => files.remove());

/** GB18030 by hand: 职业,人数 / 软件工程师,12 and 㐀 (U+3400), which only has a four-byte form. */
const gbHeader = [0xd6, 0xb0, 0xd2, 0xb5, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0d, 0x0a];
const gbRow = [0xc8, 0xed, 0xbc, 0xfe, 0xb9, 0xa4, 0xb3, 0xcc, 0xca, 0xa6, 0x2c, 0x31, 0x32, 0x0d, 0x0a];
const gbFourBytes = [0x81, 0x39, 0xee, 0x39];

describe("encodings", () => {
	it("reads UTF-8 with and without a mark", async () => {
		for (const mark of ["", "\ufeff"]) {
			const table = await readWhole(await files.write("a.csv", `${mark}职业,人数\n软件工程师,12\n`));
			expect(table).toMatchObject({ format: "csv", encoding: "utf-8", delimiter: ",", header: ["职业", "人数"] });
			expect(table.rows).toEqual([{ line: 2, cells: ["软件工程师", "12"] }]);
		}
	});

	it("reads GB18030 with two- and four-byte characters", async () => {
		const bytes = Uint8Array.from([...gbHeader, ...gbRow, ...gbFourBytes, 0x2c, 0x33]);
		const table = await readWhole(await files.write("gb.csv", bytes));
		expect(table.encoding).toBe("gb18030");
		expect(table.header).toEqual(["职业", "人数"]);
		expect(table.rows).toEqual([
			{ line: 2, cells: ["软件工程师", "12"] },
			{ line: 3, cells: ["㐀", "3"] },
		]);
	});

	it("finds GB18030 when the first Chinese character comes after several blocks", async () => {
		const ascii = Buffer.from(`title,count\n${"Engineer with a long ASCII title,1\n".repeat(12_000)}`);
		const table = await readWhole(await files.write("late.csv", Buffer.concat([ascii, Uint8Array.from(gbRow)])));
		expect(table.encoding).toBe("gb18030");
		expect(table.rows.at(-1)).toEqual({ line: 12_002, cells: ["软件工程师", "12"] });
	});

	it("keeps characters whole that lie across a block border", async () => {
		const row = "职,1\n";
		const table = await readWhole(await files.write("border.csv", `职业,人数\n${row.repeat(60_000)}`));
		expect(table.rows).toHaveLength(60_000);
		expect(table.rows.every(({ cells }) => cells[0] === "职" && cells[1] === "1")).toBe(true);
	});

	it.each(["le", "be"] as const)("reads UTF-16 %s with and without a mark", async (order) => {
		for (const mark of [true, false]) {
			const text = "职业\t人数\n一级建造师\t12\n一般\t3\n";
			const table = await readWhole(await files.write("wide.txt", utf16(text, order, mark)));
			expect(table).toMatchObject({ encoding: `utf-16${order}`, delimiter: "\t", header: ["职业", "人数"] });
			expect(table.rows[0]).toEqual({ line: 2, cells: ["一级建造师", "12"] });
		}
	});

	it("refuses bytes that are neither UTF-8 nor Chinese, with the line", async () => {
		const western = Buffer.from("name,city\nAnna,K\xf6ln\nJos\xe9,M\xfcnchen\n", "latin1");
		const error = await refusal(await files.write("latin.csv", western));
		expect(error).toMatchObject({ code: "file-encoding", at: { line: 2 } });
		const table = await readWhole(await files.write("latin.csv", western), { encoding: "windows-1252" });
		expect(table.rows[1]?.cells).toEqual(["José", "München"]);
	});

	it("refuses a mark that the rest of the file contradicts", async () => {
		const bytes = Buffer.concat([Buffer.from("\ufeffa,b\n1,2\n"), Uint8Array.from(gbRow)]);
		expect(await refusal(await files.write("x.csv", bytes))).toMatchObject({ code: "file-encoding", at: { line: 3 } });
	});

	it("refuses zero bytes in text with their line", async () => {
		const text = `a,b\n${"some longer text,1\n".repeat(20)}x\0y,2\n`;
		expect(await refusal(await files.write("nul.csv", text))).toMatchObject({ code: "file-nul", at: { line: 22 } });
	});
});

describe("separators", () => {
	it.each([
		[",", "a,b,c\n1,2,3\n"],
		[";", "a;b;c\n1,5;2,5;3\n"],
		["\t", "a\tb, c\td\n1\t2, 3\t4\n"],
		["|", "a|b|c\n1|2|3\n"],
	] as const)("finds %j", async (delimiter, text) => {
		const table = await readWhole(await files.write("d.csv", text));
		expect(table.delimiter).toBe(delimiter);
		expect(table.header).toHaveLength(3);
	});

	it("is not misled by separators inside quotes", async () => {
		const table = await readWhole(await files.write("d.csv", 'a,"b;c;d"\n1,"2;3;""4;"\n'));
		expect(table.delimiter).toBe(",");
		expect(table.rows[0]?.cells).toEqual(["1", '2;3;"4;']);
	});

	it("follows Excel's hint and a person's choice", async () => {
		const hinted = await readWhole(await files.write("d.csv", "sep=|\na,b|c\n1,2|3\n"));
		expect(hinted).toMatchObject({ header: ["a,b", "c"], rows: [{ line: 3, cells: ["1,2", "3"] }] });
		const chosen = await readWhole(await files.write("d.csv", "a,b|c\n1,2|3\n"), { delimiter: "|" });
		expect(chosen.header).toEqual(["a,b", "c"]);
	});

	it("takes a file without separators as one column", async () => {
		const table = await readWhole(await files.write("d.csv", "title\nEngineer\nClerk"));
		expect(table.rows.map(({ cells }) => cells)).toEqual([["Engineer"], ["Clerk"]]);
	});
});

describe("rows", () => {
	it("counts lines through quoted newlines, blank lines and every kind of line end", async () => {
		const text = 'a,b\r\n1,"x\r\ny"\r\n\r\n2,z\n3,"p\nq\nr"\r4,end';
		const table = await readWhole(await files.write("r.csv", text));
		expect(table.rows).toEqual([
			{ line: 2, cells: ["1", "x\r\ny"] },
			{ line: 5, cells: ["2", "z"] },
			{ line: 6, cells: ["3", "p\nq\nr"] },
			{ line: 9, cells: ["4", "end"] },
		]);
	});

	it("pads short rows and reports long ones, but not trailing separators", async () => {
		const table = await readWhole(await files.write("r.csv", "a,b\n1\n1,2,,\n1,2,3,4\n"));
		expect(table.rows).toEqual([
			{ line: 2, cells: ["1", ""] },
			{ line: 3, cells: ["1", "2"] },
			{ line: 4, cells: ["1", "2"], problems: [{ code: "row-too-long", column: "C", text: "3" }] },
		]);
	});

	it("can be read twice and be left early", async () => {
		const reader = await openTable(await files.write("r.csv", `a,b\n${"1,2\n".repeat(200_000)}`));
		for await (const row of reader.rows()) if (row.line === 3) break;
		let count = 0;
		for await (const _ of reader.rows()) count++;
		expect(count).toBe(200_000);
		await reader.close();
	});

	it("stops at the row limit and at the abort signal", async () => {
		const file = await files.write("r.csv", `a,b\n${"1,2\n".repeat(50)}`);
		expect(await refusal(file, { limits: { maxRows: 49 } })).toMatchObject({
			code: "file-too-many-rows",
			at: { line: 51 },
		});
		expect((await readWhole(file, { limits: { maxRows: 50 } })).rows).toHaveLength(50);
		const controller = new AbortController();
		const reader = await openTable(file, { signal: controller.signal });
		const seen: number[] = [];
		const reading = (async () => {
			for await (const row of reader.rows()) {
				seen.push(row.line);
				if (row.line === 5) controller.abort();
			}
		})();
		await expect(reading).rejects.toMatchObject({ name: "AbortError" });
		expect(seen).toEqual([2, 3, 4, 5]);
		await expect(openTable(file, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
	});
});

describe("header", () => {
	it("names empty columns by their letter and trims the others", async () => {
		const table = await readWhole(await files.write("h.csv", '\n , \n a ,,"b\nc",Column B,\n1,2,3,4,5\n'));
		expect(table.header).toEqual(["a", "Column B (2)", "b c", "Column B", "Column E"]);
		expect(table.rows).toEqual([{ line: 5, cells: ["1", "2", "3", "4", "5"] }]);
	});

	it("refuses two equal names and tells both columns", async () => {
		expect(await refusal(await files.write("h.csv", "id,name,id \n1,2,3\n"))).toMatchObject({
			code: "file-header-duplicate",
			params: { name: "id", first: "A", second: "C" },
			at: { line: 1, column: "C" },
		});
	});

	it("refuses more than 200 columns but not 200", async () => {
		const wide = (count: number) => {
			const names = Array.from({ length: count }, (_, index) => `c${index}`);
			return `${names.join(",")}\n${names.join(",")}\n`;
		};
		expect((await readWhole(await files.write("h.csv", wide(200)))).header).toHaveLength(200);
		expect(await refusal(await files.write("h.csv", wide(201)))).toMatchObject({
			code: "file-too-many-columns",
			params: { found: 201, limit: 200 },
		});
		const blanks = `a,b${",".repeat(300)}\n1,2${",".repeat(300)}\n`;
		expect((await readWhole(await files.write("h.csv", blanks))).header).toEqual(["a", "b"]);
	});
});

describe("quotes", () => {
	it("tells the line where an unbalanced quote was opened", async () => {
		const filler = "1,ok,3\n".repeat(100);
		const open = `a,b,c\n${filler}1,"no end,3\n${filler}`;
		expect(await refusal(await files.write("q.csv", open))).toMatchObject({
			code: "file-quote-unbalanced",
			at: { line: 102, column: "B" },
		});
		const closedLater = `a,b,c\n"x\ny","no end,3\n${filler}4,"again",5\n`;
		expect(await refusal(await files.write("q.csv", closedLater))).toMatchObject({
			code: "file-quote-unbalanced",
			at: { line: 3, column: "B" },
		});
	});

	it("finds the open quote when the rest of the file exceeds any record", async () => {
		const text = `a,b\n1,"no end\n${"12345678,2\n".repeat(3_000)}`;
		const error = await refusal(await files.write("q.csv", text), { limits: { maxCellChars: 20, maxColumns: 10 } });
		expect(error).toMatchObject({ code: "file-quote-unbalanced", at: { line: 2, column: "B" } });
	});

	it("takes a quote inside an unquoted cell as an ordinary character, as Excel does", async () => {
		const table = await readWhole(await files.write("q.csv", 'a,b\n5" pipe,say "hi"\n"x" ,""\n"""",1\n'));
		expect(table.rows.map(({ cells }) => cells)).toEqual([
			['5" pipe', 'say "hi"'],
			["x", ""],
			['"', "1"],
		]);
	});

	it("gives the same rows wherever the blocks of the file are cut", () => {
		const bytes = Buffer.from('a,"b ""q"" 职",c\r\n"x\r\ny\rz",,5" 业\n\n"""",",",last');
		const whole = scan([bytes]);
		expect(whole).toEqual([
			{ line: 1, cells: ["a", 'b "q" 职', "c"] },
			{ line: 2, cells: ["x\r\ny\rz", "", '5" 业'] },
			{ line: 5, cells: [""] },
			{ line: 6, cells: ['"', ",", "last"] },
		]);
		for (let first = 0; first <= bytes.length; first++) {
			for (let second = first; second <= bytes.length; second++) {
				const blocks = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
				expect(scan(blocks)).toEqual(whole);
			}
		}
	});

	it("agrees with csv-parse on what both accept", () => {
		const text = fc.stringMatching(/^(?:[ab,\n]|\r\n|"(?:[ab,\n]|""){0,4}"){0,14}$/);
		fc.assert(
			fc.property(text, (csv) => {
				let expected: string[][];
				try {
					expected = parse(csv, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
				} catch {
					return;
				}
				expect(scan([Buffer.from(csv)]).map(({ cells }) => cells)).toEqual(expected);
			}),
			{ numRuns: 2_000 },
		);
	});
});

function scan(blocks: Buffer[]): RawRow[] {
	const scanner = new CsvScanner(",", "blocks.csv", defaultLimits);
	return [...blocks.flatMap((block) => scanner.write(block)), ...scanner.end()];
}

describe("limits and foreign files", () => {
	it("refuses a cell that is too long, quoted or not", async () => {
		const long = "x".repeat(32_768);
		for (const cell of [long, `"${long}"`]) {
			expect(await refusal(await files.write("l.csv", `a,b\n1,${cell}\n`))).toMatchObject({
				code: "file-cell-too-long",
				at: { line: 2, column: "B" },
			});
		}
		const fits = await readWhole(await files.write("l.csv", `a,b\n1,${"x".repeat(32_767)}\n`));
		expect(fits.rows[0]?.cells[1]).toHaveLength(32_767);
	});

	it("refuses one gigabyte without reading it", async () => {
		const file = await files.write("big.csv", "a,b\n");
		await truncate(file.path, 1024 ** 3);
		expect(await refusal(file)).toMatchObject({ code: "file-too-large", params: { bytes: 1024 ** 3 } });
	});

	it("refuses an empty file, blank lines only, and a header only", async () => {
		for (const text of ["", "\ufeff", "\n \n", ",,\n,,\n"]) {
			expect((await refusal(await files.write("e.csv", text))).code).toBe("file-empty");
		}
		for (const text of ["a,b", "a,b\n\n,\n"]) {
			expect((await refusal(await files.write("e.csv", text))).code).toBe("file-header-only");
		}
	});

	it.each([
		["file-html", "<html><body><table><tr><td>1</td></tr></table></body></html>"],
		["file-html", '\ufeff\n<TABLE border="1"><tr><td>1</td></tr></TABLE>'],
		["file-html", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
		["file-html", "MIME-Version: 1.0\nContent-Type: multipart/related"],
		["file-not-a-table", "%PDF-1.7\n"],
		["file-not-a-table", '[{"a": 1}]'],
	])("refuses %s by content under an Excel name", async (code, content) => {
		expect((await refusal(await files.write("report.xls", content))).code).toBe(code);
	});

	it("refuses binary content", async () => {
		const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 167 + (index >> 3)) % 256);
		expect((await refusal(await files.write("b.csv", bytes))).code).toBe("file-not-a-table");
		const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		expect(await refusal(await files.write("b.csv", png))).toMatchObject({ params: { kind: "PNG" } });
	});

	it("refuses old Excel and encrypted workbooks, each with its own remedy", async () => {
		const ole = Buffer.alloc(4096);
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole);
		ole.writeUInt16LE(9, 30);
		ole.writeUInt32LE(2, 48);
		ole.write("Workbook", 3 * 512, "utf16le");
		expect((await refusal(await files.write("old.xlsx", ole))).code).toBe("file-xls-old");
		ole.write("EncryptedPackage", 3 * 512 + 128, "utf16le");
		expect((await refusal(await files.write("locked.xlsx", ole))).code).toBe("file-encrypted");
	});
});
