import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorUnitsText } from "./cell-text.ts";
import { type DateOrder, parseCount, parseDate, parseMoney, parsePeriod } from "./values.ts";

const ok = <T>(value: T) => ({ ok: true, value });
const no = (reason: string, text: string) => ({ ok: false, reason, text });

describe("parseDate", () => {
	it.each([
		["2019-02-14", { date: "2019-02-14" }],
		["2012-01-26T00:00:00.000", { date: "2012-01-26", time: "00:00:00" }],
		["2019-02-14T08:30:05Z", { date: "2019-02-14", time: "08:30:05", offset: "Z" }],
		["2019-02-14 8:30 +0800", { date: "2019-02-14", time: "08:30:00", offset: "+08:00" }],
		["2019/2/14", { date: "2019-02-14" }],
		["2019.2.14", { date: "2019-02-14" }],
		["20190214", { date: "2019-02-14" }],
		["2019年2月14日", { date: "2019-02-14" }],
		["２０１９年２月１４日 8时30分", { date: "2019-02-14", time: "08:30:00" }],
		["14.02.2019", { date: "2019-02-14" }],
		["02/14/2019", { date: "2019-02-14" }],
		["02/14/2019 12:00:00 AM", { date: "2019-02-14", time: "00:00:00" }],
		["02/14/2019 1:05 pm", { date: "2019-02-14", time: "13:05:00" }],
		["05/05/2019", { date: "2019-05-05" }],
		["14 Feb 2019", { date: "2019-02-14" }],
		["Feb 14, 2019", { date: "2019-02-14" }],
		["14-feb-2019", { date: "2019-02-14" }],
		["43510", { date: "2019-02-14" }],
		["43510.5", { date: "2019-02-14", time: "12:00:00" }],
		["2020-02-29", { date: "2020-02-29" }],
	])("reads %j", (text, value) => {
		expect(parseDate(text)).toEqual(ok(value));
	});

	it.each<[string, DateOrder, string]>([
		["02/03/2019", "dmy", "2019-03-02"],
		["02/03/2019", "mdy", "2019-02-03"],
		["02.03.19", "dmy", "2019-03-02"],
		["19-03-02", "ymd", "2019-03-02"],
		["02/03/69", "mdy", "1969-02-03"],
		["2019-03-02", "dmy", "2019-03-02"],
	])("reads %j in the order %s", (text, order, date) => {
		expect(parseDate(text, { order })).toEqual(ok({ date }));
	});

	it.each([
		["", "value-empty"],
		["  ", "value-empty"],
		["02/03/2019", "date-ambiguous"],
		["02.03.2019", "date-ambiguous"],
		["14/02/19", "date-ambiguous"],
		["2019", "date-incomplete"],
		["2019-02", "date-incomplete"],
		["2019年2月", "date-incomplete"],
		["2019-02-29", "date-does-not-exist"],
		["31/04/2019", "date-does-not-exist"],
		["20/20/2019", "date-does-not-exist"],
		["0219-02-14", "date-out-of-range"],
		["2019-02-14 25:00", "date-unrecognised"],
		["2019-02/14", "date-unrecognised"],
		["tomorrow", "date-unrecognised"],
		["14 Foo 2019", "date-unrecognised"],
		["待定", "value-not-stated"],
		["1".repeat(5_000), "date-unrecognised"],
	])("refuses %j: %s", (text, reason) => {
		expect(parseDate(text)).toEqual(no(reason, text));
	});

	it("refuses what contradicts the order of the column", () => {
		expect(parseDate("02/14/2019", { order: "dmy" })).toEqual(no("date-against-order", "02/14/2019"));
		expect(parseDate("14/02/2019", { order: "mdy" })).toEqual(no("date-against-order", "14/02/2019"));
	});

	it("agrees with the calendar for every way of writing a day", () => {
		const days = fc.date({ min: new Date("1928-01-01"), max: new Date("2172-12-31"), noInvalidDate: true });
		fc.assert(
			fc.property(days, (day) => {
				const date = day.toISOString().slice(0, 10);
				const [y = "", m = "", d = ""] = date.split("-");
				const serial = String(Math.floor(day.getTime() / 86_400_000) + 25_569);
				for (const text of [`${y}/${Number(m)}/${Number(d)}`, `${y}年${m}月${d}日`, y + m + d, serial]) {
					expect(parseDate(text)).toEqual(ok({ date }));
				}
				expect(parseDate(`${d}.${m}.${y}`, { order: "dmy" })).toEqual(ok({ date }));
				expect(parseDate(`${m}/${d}/${y}`, { order: "mdy" })).toEqual(ok({ date }));
			}),
		);
	});
});

describe("parseMoney", () => {
	const one = (amount: bigint, more = {}) => ok({ low: amount, high: amount, range: false, ...more });
	const two = (low: bigint, high: bigint, more = {}) => ok({ low, high, range: true, ...more });

	it.each([
		["52,524.00", one(5252400n)],
		["52524", one(5252400n)],
		["52 524.5", one(5252450n)],
		["52.524,05", one(5252405n)],
		["0.1", one(10n)],
		["-12.34", one(-1234n)],
		["¥8千", one(800000n, { currency: "CNY" })],
		["￥８０００元/月", one(800000n, { currency: "CNY", period: "month" })],
		["1.5万", one(1500000n)],
		["1.23456万", one(1234560n)],
		["$60,740 per year", one(6074000n, { currency: "USD", period: "year" })],
		["HK$300/天", one(30000n, { currency: "HKD", period: "day" })],
		["8k-12k", two(800000n, 1200000n)],
		["8-12K", two(800000n, 1200000n)],
		["8千-1.2万", two(800000n, 1200000n)],
		["5000-8k", two(500000n, 800000n)],
		["1-1.5万/月", two(1000000n, 1500000n, { period: "month" })],
		["1.5万～2万元", two(1500000n, 2000000n, { currency: "CNY" })],
		["年薪20-30万", two(20000000n, 30000000n, { period: "year" })],
		["15-20/hour", two(1500n, 2000n, { period: "hour" })],
		["$15 - $20 an hour", two(1500n, 2000n, { currency: "USD", period: "hour" })],
		["8000 to 12000", two(800000n, 1200000n)],
		["8-12k·13薪", two(800000n, 1200000n, { paymentsPerYear: 13 })],
		["10k以上", one(1000000n, { open: "above" })],
		["10000+", one(1000000n, { open: "above" })],
		["up to 8000", one(800000n, { open: "below" })],
		["34.0843", one(3408n, { rounded: true })],
		["34.0850", one(3409n, { rounded: true })],
		["34.8400", one(3484n)],
	])("reads %j", (text, value) => {
		expect(parseMoney(text)).toEqual(value);
	});

	it("keeps more decimals where they are asked for, and none where the currency has none", () => {
		expect(parseMoney("34.0843", { scale: 4 })).toEqual(one(340843n));
		expect(parseMoney("3000", { scale: 0 })).toEqual(one(3000n));
	});

	it.each([
		["", "value-empty"],
		["面议", "value-not-stated"],
		["Negotiable", "value-not-stated"],
		["about eight", "money-unrecognised"],
		["8kg", "money-unrecognised"],
		["8000 house", "money-unrecognised"],
		["1 2", "money-unrecognised"],
		["8-10-12k", "money-unrecognised"],
		["1,5", "money-separators-ambiguous"],
		["1.234.5", "money-separators-ambiguous"],
		["12k-8k", "money-range-reversed"],
		["1e5", "money-unrecognised"],
		[`${"1,".repeat(50_000)}x`, "money-unrecognised"],
		[`${" ".repeat(50_000)}1`, "money-unrecognised"],
	])("refuses %j: %s", (text, reason) => {
		expect(parseMoney(text)).toEqual(no(reason, text));
	});

	it("reads back every amount it can be given, beyond what a float holds", () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (minor) => {
				const plain = minorUnitsText(minor, 2);
				const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
				expect(parseMoney(plain)).toEqual(one(minor));
				expect(parseMoney(grouped)).toEqual(one(minor));
			}),
		);
	});
});

describe("parseCount", () => {
	it.each([
		["12", 12],
		["1,200", 1200],
		["１２", 12],
		["12.0", 12],
		["12人", 12],
		["3 persons", 3],
		["0", 0],
		["-0", 0],
	])("reads %j", (text, value) => {
		expect(parseCount(text)).toEqual(ok(value));
	});

	it.each([
		["", "value-empty"],
		["若干", "value-not-stated"],
		["1.5", "count-not-whole"],
		["-3", "count-negative"],
		["99999999999", "count-too-large"],
		["12,34", "count-unrecognised"],
		["1e3", "count-unrecognised"],
		["twelve", "count-unrecognised"],
	])("refuses %j: %s", (text, reason) => {
		expect(parseCount(text)).toEqual(no(reason, text));
	});

	it("respects the limit given", () => {
		expect(parseCount("11", { max: 10 })).toEqual(no("count-too-large", "11"));
	});
});

describe("parsePeriod", () => {
	it.each([
		["year", ["Annual", "annually", "Per Year", "p.a.", "per annum", "年", "年薪", "每年", "/yr"]],
		["month", ["Monthly", "month", "月", "元/月", "每个月", "月薪"]],
		["week", ["weekly", "周", "per week"]],
		["day", ["Daily", "per diem", "日", "天", "每天", "日薪"]],
		["hour", ["Hourly", "an hour", "时", "小时", "每小时", "时薪", "/h"]],
	] as const)("reads %s in its forms", (period, texts) => {
		for (const text of texts) expect([text, parsePeriod(text)]).toEqual([text, ok(period)]);
	});

	it.each([
		["", "value-empty"],
		["sometimes", "period-unrecognised"],
		["yearbook", "period-unrecognised"],
		["day month", "period-unrecognised"],
		["per", "period-unrecognised"],
	])("refuses %j: %s", (text, reason) => {
		expect(parsePeriod(text)).toEqual(no(reason, text));
	});
});
