import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeErrorFile } from "./error-file.ts";
import { describeTableError, rowProblemMessages, tableMessages } from "./messages.ts";
import { TableError } from "./table-error.ts";
import { readWhole, temporaryFolder } from "./test-files.ts";
import { describeValueError, valueMessages } from "./value-messages.ts";

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	files = await temporaryFolder();
});
afterAll(() => files.remove());

const header = ["职位", "=pay", "Column C"];
const rows = [
	{ line: 7, cells: ["软件工程师", "=1+1", "'already"], errors: ["pay: not an amount", "Column C: empty"] },
	{ line: 1_200, cells: ["-5", '@x, "y"\nz', ""], errors: ["第 3 列：为空"] },
];

describe("writeErrorFile", () => {
	it.each([
		["csv", "en"],
		["csv", "zh"],
		["xlsx", "en"],
		["xlsx", "zh"],
	] as const)("comes back as %s in %s with the original columns and cells", async (format, language) => {
		const bytes = await buffer(writeErrorFile(rows, header, { format, language }));
		const table = await readWhole(await files.write(`errors.${format}`, bytes));
		expect(table.correction).toBe(true);
		expect(table.header).toEqual(header);
		expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map(({ cells }) => cells));
	});

	it("shows line and errors first, and nothing that a spreadsheet would run", async () => {
		const text = (await buffer(writeErrorFile(rows, header, { format: "csv", language: "zh" }))).toString();
		expect(text.split("\r\n").slice(0, 2)).toEqual([
			"\ufeff[行号],[错误],职位,'=pay,Column C",
			"7,\"pay: not an amount\nColumn C: empty\",软件工程师,'=1+1,'already",
		]);
	});

	it("is corrected and uploaded again without the two columns being counted", async () => {
		const text = (await buffer(writeErrorFile(rows, header, { format: "csv", language: "en" }))).toString();
		const corrected = text
			.replace("'=1+1", "8k")
			.replace("[row],", "")
			.replace("\r\n7,", "\r\n")
			.replace("\r\n1200,", "\r\n");
		const table = await readWhole(await files.write("corrected.csv", corrected));
		expect(table.rows[0]?.cells).toEqual(["软件工程师", "8k", "'already"]);
		expect(table.rows.every(({ problems }) => problems === undefined)).toBe(true);
	});

	it("leaves apostrophes of other files alone", async () => {
		const table = await readWhole(await files.write("own.csv", "a,b\n'=1,2\n"));
		expect(table).toMatchObject({ correction: false, rows: [{ cells: ["'=1", "2"] }] });
	});
});

describe("messages", () => {
	it("say the place and what to do in both languages", () => {
		const error = new TableError(
			"file-header-duplicate",
			{ name: "id", first: "A", second: "C" },
			{ line: 1, column: "C" },
		);
		expect(describeTableError(error, "en")).toEqual({
			what: "Line 1, column C: Columns A and C both have the name “id”.",
			remedy: "Give each column its own name.",
		});
		expect(describeTableError(error, "zh")).toEqual({
			what: "第 1 行，C 列：第 A 列和第 C 列的名称都是“id”。",
			remedy: "请为每一列取不同的名称。",
		});
		const bomb = new TableError("file-zip-suspicious", { fileName: "x.xlsx", reason: "ratio", entry: "a.xml" });
		expect(describeTableError(bomb, "en").what).toContain("a part unpacks to an unusual size (a.xml)");
	});

	it("have Chinese words wherever there are English ones", () => {
		const params = new Proxy({}, { get: (_, name) => (name === "reason" ? "size" : "7") }) as never;
		for (const { what, remedy } of Object.values(tableMessages)) {
			for (const words of [what, remedy]) {
				expect(words.zh(params)).toMatch(/\p{Script=Han}/u);
				expect(words.en(params)).not.toMatch(/\p{Script=Han}|undefined/u);
			}
		}
		const problem = { code: "cell-error", column: "C", text: "#REF!" } as const;
		for (const words of Object.values(rowProblemMessages)) {
			expect(words.zh(problem)).toMatch(/C 列.*\p{Script=Han}/u);
			expect(words.en(problem)).toContain("olumn C");
		}
		for (const reason of Object.keys(valueMessages) as (keyof typeof valueMessages)[]) {
			expect(describeValueError({ reason, text: "7" }, "zh")).toMatch(/\p{Script=Han}/u);
			expect(describeValueError({ reason, text: "7" }, "en")).toMatch(/^[A-Z“][^\n]*\.$|[?]/);
		}
		const long = { reason: "money-unrecognised", text: "x".repeat(32_000) } as const;
		expect(describeValueError(long, "en").length).toBeLessThan(200);
	});
});
