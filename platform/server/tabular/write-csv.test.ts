import { buffer, text } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutputColumn, OutputRow } from "./cell-text.ts";
import { neutralise, restoreNeutralised } from "./neutralise.ts";
import { readWhole, temporaryFolder } from "./test-files.ts";
import { writeCsv } from "./write-csv.ts";

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	files = await temporaryFolder();
});
afterAll(() => files.remove());

const textColumn = (key: string): OutputColumn => ({ key, label: key, kind: "text" });

describe("writeCsv", () => {
	it("writes every kind exactly", async () => {
		const columns: OutputColumn[] = [
			{ key: "title", label: "职位, title", kind: "text" },
			{ key: "count", label: "Count", kind: "number" },
			{ key: "from", label: "From", kind: "date" },
			{ key: "pay", label: "Pay", kind: "money" },
		];
		const rows: OutputRow[] = [
			{ title: 'a "b"', count: 1e-7, from: new Date("2019-02-14T00:00:00Z"), pay: 5252405n },
			{ title: "x;y", count: 1e21, from: new Date("2019-02-14T08:30:00Z"), pay: -5n },
			{ title: null, count: Number.NaN, from: "2019-02-14", pay: 12.5 },
		];
		expect(await text(writeCsv(rows, columns, { bom: false }))).toBe(
			'"职位, title",Count,From,Pay\r\n' +
				'"a ""b""",0.0000001,2019-02-14,52524.05\r\n' +
				'"x;y",1000000000000000000000,2019-02-14T08:30:00.000Z,-0.05\r\n' +
				",,2019-02-14,12.5\r\n",
		);
	});

	it("marks the file as UTF-8 by default", async () => {
		const bytes = await buffer(writeCsv([], [textColumn("a")]));
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	it("reads back what it wrote, whatever the text", async () => {
		const cell = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 20 }),
			fc.stringMatching(/^[\s"',;\t|=+@\-\uff1d中a1.%]{0,12}$/),
		);
		const table = fc
			.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(",", ";", "\t", "|"), fc.boolean())
			.chain(([width, delimiter, bom]) =>
				fc.record({
					delimiter: fc.constant(delimiter as ","),
					bom: fc.constant(bom),
					rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
				}),
			);
		await fc.assert(
			fc.asyncProperty(table, async ({ delimiter, bom, rows }) => {
				// A zero byte is refused by design, and a blank row is no row.
				const kept = rows
					.map((cells) => cells.map((text) => text.replaceAll("\0", "")))
					.filter((cells) => cells.some((text) => text.trim() !== ""));
				fc.pre(kept.length > 0);
				const keys = (rows[0] ?? []).map((_, index) => `k${index}`);
				const records = kept.map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index]])));
				const bytes = await buffer(writeCsv(records, keys.map(textColumn), { bom, delimiter }));
				const read = await readWhole(await files.write("round.csv", bytes), { delimiter });
				expect(read.header).toEqual(keys);
				expect(read.rows.map(({ cells }) => cells.map(restoreNeutralised))).toEqual(kept);
			}),
			{ numRuns: 200 },
		);
	});

	it("takes rows only as fast as they are read, and closes its source", async () => {
		let made = 0;
		let closed = false;
		async function* source(): AsyncGenerator<OutputRow> {
			try {
				for (; made < 1_000_000; made++) yield { a: `row ${made} ${"x".repeat(100)}` };
			} finally {
				closed = true;
			}
		}
		const stream = writeCsv(source(), [textColumn("a")]);
		for await (const _ of stream) break;
		await finished(stream).catch(() => undefined);
		expect(made).toBeLessThan(5_000);
		expect(closed).toBe(true);
	});
});

describe("neutralise", () => {
	it.each([
		"=1+1",
		"+cmd|' /C calc'!A0",
		"-2+3",
		"@SUM(A1)",
		"\tx",
		"\rx",
		" =1",
		"\u3000＝1",
		"＋1",
		"－1",
		"＠x",
		"'=1",
		"-",
	])("makes %j text", (danger) => {
		expect(neutralise(danger)).toBe(`'${danger}`);
	});

	it.each(["-5", "+3.5", "-1,200.00", "-.5", "-12%", " -5 ", "-3e5", "a=b", "", "5-3", "'quoted'", "中-文"])(
		"leaves %j alone",
		(harmless) => {
			expect(neutralise(harmless)).toBe(harmless);
		},
	);

	it("can be undone exactly and takes linear time", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^['\s=+\-@a1,.]{0,10}$/), (text) => {
				expect(restoreNeutralised(neutralise(text))).toBe(text);
			}),
		);
		for (const hostile of [`${" ".repeat(32_000)}x`, `-1${",111".repeat(8_000)}x`, `${"'".repeat(32_000)}x`]) {
			expect(restoreNeutralised(neutralise(hostile))).toBe(hostile);
		}
	});
});
