import { describe, expect, it } from "vitest";
import type { PostingField } from "../contract-postings.ts";
import { parsePostingRow, type RowRules } from "./parse-posting-row.ts";

const header = ["id", "title", "n", "from", "to", "period", "currency", "place", "date", "copy"];
const fields: PostingField[] = [
	"externalId",
	"title",
	"headcount",
	"payFrom",
	"payTo",
	"payPeriod",
	"currency",
	"place",
	"postedOn",
	"copyType",
];
const rules: RowRules = {
	at: Object.fromEntries(fields.map((field, index) => [field, index])),
	header,
	dateOrder: null,
	currency: "CNY",
	year: null,
};
const row = (part: Partial<Record<PostingField, string>>, with_: Partial<RowRules> = {}) => {
	const cells = fields.map(
		(field) => part[field] ?? { externalId: "7", title: "Nurse", postedOn: "2019-02-14" }[field as "title"] ?? "",
	);
	return parsePostingRow({ line: 2, cells }, { ...rules, ...with_ });
};
const codes = (result: ReturnType<typeof row>) => result.issues.map(({ field, code }) => `${field} ${code}`);

describe("parsePostingRow", () => {
	it("keeps money in minor units of its currency", () => {
		expect(row({ payFrom: "52524", payTo: "81,535.50", payPeriod: "Annual" }).staged).toMatchObject({
			pay_from: 5_252_400,
			pay_to: 8_153_550,
			pay_currency: "CNY",
			pay_period: "year",
		});
		// A yen has no hundredths.
		expect(row({ payFrom: "300000", currency: "jpy" }).staged).toMatchObject({
			pay_from: 300_000,
			pay_currency: "JPY",
		});
	});

	it("reads a range, its period and a bound out of one cell", () => {
		expect(row({ payFrom: "8-12k/月" }).staged).toMatchObject({
			pay_from: 800_000,
			pay_to: 1_200_000,
			pay_period: "month",
		});
		expect(row({ payFrom: "10k以上" }).staged).toMatchObject({ pay_from: 1_000_000, pay_to: null });
	});

	it("takes words that say nothing for nothing said", () => {
		const { staged, issues } = row({ headcount: "若干", payFrom: "面议", place: "NaN", copyType: "" });
		expect(issues).toEqual([]);
		expect(staged).toMatchObject({ headcount: null, pay_from: null, pay_to: null, place_text: null, copy: 1 });
	});

	it("names the column and says what to write, in both languages", () => {
		const { issues } = row({ headcount: "many people" });
		expect(issues).toEqual([
			{
				field: "headcount",
				column: "n",
				code: "count-unrecognised",
				words: {
					en: "“many people” is not a number. Write it like 12.",
					zh: "“many people”不是数字，请写成 12 的形式。",
				},
			},
		]);
	});

	it("finds every fault of a row at once", () => {
		expect(
			codes(
				row({
					externalId: "",
					title: " ",
					headcount: "0",
					payFrom: "9000",
					payTo: "100",
					payPeriod: "now and then",
					currency: "XYZ",
					postedOn: "2019-02-30",
					copyType: "secret",
				}),
			),
		).toEqual([
			"title title-missing",
			"headcount count-zero",
			"postedOn date-does-not-exist",
			"copyType copy-unknown",
			"currency currency-unknown",
			"payPeriod period-unrecognised",
			"payFrom pay-reversed",
			"externalId id-missing",
		]);
	});

	it("counts for the chosen year, else for that of its date, else not at all", () => {
		expect(row({}, { year: 2021 }).staged.year).toBe(2021);
		expect(row({}).staged.year).toBe(2019);
		expect(codes(row({ postedOn: "" }))).toEqual(["postedOn year-missing"]);
	});

	it("asks for the order of day and month instead of guessing", () => {
		expect(codes(row({ postedOn: "03/04/2019" }))).toEqual(["postedOn date-ambiguous"]);
		expect(row({ postedOn: "03/04/2019" }, { dateOrder: "dmy" }).staged.posted_on).toBe("2019-04-03");
	});

	it("makes an id from what identifies the job where the file has none; copies share it", () => {
		const { externalId: _externalId, ...at } = rules.at;
		const of = (part: Partial<Record<PostingField, string>>) => row(part, { at }).staged;
		const first = of({ title: "Staff Nurse", copyType: "internal" });
		expect(first.hashed).toBe(true);
		expect(first.external_id).toMatch(/^hash:[0-9a-f]{32}$/);
		expect(of({ title: "STAFF NURSE", copyType: "external" }).external_id).toBe(first.external_id);
		expect(of({ title: "Staff Nurse", place: "Queens" }).external_id).not.toBe(first.external_id);
	});

	it("gives titles that differ in writing only the same key", () => {
		const key = (title: string) => row({ title }).staged.title_key;
		expect(key("Agency Attorney, Level III")).toBe(key("AGENCY ATTORNEY 2"));
		expect(key("数据分析师")).toBe("数据分析师");
	});

	it("refuses texts beyond all measure", () => {
		expect(codes(row({ title: "x".repeat(301) }))).toEqual(["title text-too-long"]);
	});
});
