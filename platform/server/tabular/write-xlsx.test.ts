import { buffer } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import Excel from "exceljs";
import { describe, expect, it } from "vitest";
import type { OutputColumn, OutputRow } from "./cell-text.ts";
import { writeXlsx } from "./write-xlsx.ts";

const columns: OutputColumn[] = [
	{ key: "title", label: "职位", kind: "text", width: 40 },
	{ key: "count", label: "Count", kind: "number" },
	{ key: "from", label: "From", kind: "date" },
	{ key: "pay", label: "Pay", kind: "money" },
	{ key: "rate", label: "=Rate", kind: "money", scale: 4 },
];

/** Reads with exceljs, a program of other authors. */
async function written(rows: Iterable<OutputRow>, name = "Sheet", stamp?: { at: Date; title: string; note: string }) {
	const workbook = new Excel.Workbook();
	const bytes = await buffer(writeXlsx(rows, columns, { sheetName: name, stamp }));
	await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
	const sheet = workbook.worksheets[0];
	if (sheet === undefined) throw new Error("no sheet");
	return { workbook, sheet, values: (row: number) => (sheet.getRow(row).values as unknown[]).slice(1), bytes };
}

describe("writeXlsx", () => {
	it("writes numbers as numbers, dates as dates and money exactly", async () => {
		const { sheet, values } = await written([
			{ title: "软件工程师 <&>", count: 12, from: new Date("2019-02-14T00:00:00Z"), pay: 5252405n, rate: 340843n },
			{ title: "007", count: 9007199254740991n, from: "2019-02-14T08:30:00", pay: 10n ** 20n, rate: "12.5" },
			{ title: null, count: Number.NaN, from: "1899-12-31", pay: -5n, rate: "free" },
		]);
		expect(values(2)).toEqual(["软件工程师 <&>", 12, new Date("2019-02-14T00:00:00Z"), 52524.05, 34.0843]);
		expect(values(3)).toEqual([
			"007",
			"9007199254740991",
			new Date("2019-02-14T08:30:00Z"),
			"1000000000000000000.00",
			12.5,
		]);
		expect(values(4)).toEqual([undefined, undefined, "1899-12-31", -0.05, "free"]);
		expect(sheet.getCell("C2").numFmt).toBe("yyyy-mm-dd");
		expect(sheet.getCell("C3").numFmt).toBe("yyyy-mm-dd hh:mm");
		expect([sheet.getCell("D2").numFmt, sheet.getCell("E2").numFmt]).toEqual(["#,##0.00", "#,##0.0000"]);
		expect(sheet.getCell("A3").numFmt).toBe("@");
	});

	it("has a bold frozen header, a filter over all rows and widths", async () => {
		const { sheet, values } = await written([{ title: "a" }, { title: "b" }]);
		expect(values(1)).toEqual(["职位", "Count", "From", "Pay", "'=Rate"]);
		expect(sheet.getCell("A1").font.bold).toBe(true);
		expect(sheet.getCell("A2").font.bold).toBeUndefined();
		expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
		expect(sheet.autoFilter).toBe("A1:E3");
		expect(sheet.getColumn(1).width).toBe(40);
		expect(sheet.getColumn(2).width).toBe(12);
	});

	it("neutralises formulas and never writes one", async () => {
		const dangers = ["=1+1", " =1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(1)", "\t=1", "＝1"];
		const { sheet } = await written(dangers.map((title) => ({ title, count: title })));
		for (const [index, danger] of dangers.entries()) {
			for (const letter of ["A", "B"]) {
				const cell = sheet.getCell(`${letter}${index + 2}`);
				expect(cell.value).toBe(`'${danger}`);
				expect(cell.formula).toBeUndefined();
			}
		}
		expect((await written([{ title: "-5", count: "-5" }])).values(2)).toEqual(["-5", -5]);
	});

	it("survives texts that are no XML or too long", async () => {
		const { values } = await written([
			{ title: "a\u0000b\u0001\ud800c\r\nd", from: "x".repeat(40_000), rate: "]]><t>" },
		]);
		expect(values(2)[0]).toBe("abc\nd".replace("c", "\ufffdc"));
		expect(String(values(2)[2])).toHaveLength(32_767);
		expect(values(2)[4]).toBe("]]><t>");
	});

	it("makes the sheet name fit and keeps the stamp in the properties", async () => {
		const at = new Date("2026-01-02T03:04:05Z");
		const { sheet, workbook } = await written([], "'Jobs/2019: [all] the jobs of a long name", {
			at,
			title: "T & U",
			note: "a&b",
		});
		expect(sheet.name).toBe("Jobs 2019   all  the jobs of a");
		expect(workbook.created).toEqual(at);
		expect(workbook.title).toBe("T & U");
		expect(sheet.headerFooter.oddFooter).toBe("&La&&b&R&P / &N");
	});

	it("gives equal bytes for equal rows", async () => {
		const rows = [{ title: "a", count: 1 }];
		expect((await written(rows)).bytes.equals((await written(rows)).bytes)).toBe(true);
	});

	it("takes rows only as fast as they are read, and closes its source", async () => {
		let made = 0;
		let closed = false;
		async function* source(): AsyncGenerator<OutputRow> {
			try {
				for (; made < 1_000_000; made++) yield { title: `row ${made} ${Math.sin(made)}` };
			} finally {
				closed = true;
			}
		}
		const stream = writeXlsx(source(), columns, { sheetName: "s" });
		for await (const _ of stream) if (made > 0) break;
		await finished(stream).catch(() => undefined);
		expect(made).toBeLessThan(20_000);
		expect(closed).toBe(true);
	});

	it("passes an error of its source on", async () => {
		async function* source(): AsyncGenerator<OutputRow> {
			yield { title: "a" };
			throw new Error("database gone");
		}
		await expect(buffer(writeXlsx(source(), columns, { sheetName: "s" }))).rejects.toThrow("database gone");
	});
});
