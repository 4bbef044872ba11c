import { describe, expect, it } from "vitest";
import { formatChange, formatDate, formatMoney, formatRelative, formatShare } from "./format.ts";

describe("dates", () => {
	it("shows an instant in the given zone, whatever the language", () => {
		const instant = "2027-03-01T22:30:00Z";
		expect(formatDate(instant, "en", "Asia/Shanghai", "dateTime")).toContain("Mar 2, 2027");
		expect(formatDate(instant, "en", "Europe/Berlin", "dateTime")).toContain("23:30");
		expect(formatDate(instant, "zh", "Europe/Berlin", "dateTime")).toContain("23:30");
		expect(formatDate(instant, "zh", "Asia/Shanghai")).toBe("2027年3月2日");
	});

	it("keeps a bare day the same day in every zone", () => {
		expect(formatDate("2027-03-01", "en", "America/Los_Angeles")).toBe("Mar 1, 2027");
		expect(formatDate("2027-03-01", "en", "Asia/Shanghai")).toBe("Mar 1, 2027");
	});

	it("shows what is no date as it stands", () => {
		expect(formatDate("soon", "en", "UTC")).toBe("soon");
	});

	it("counts back and forth from now", () => {
		const now = new Date("2027-03-01T12:00:00Z");
		expect(formatRelative("2027-03-01T09:00:00Z", "en", now)).toBe("3 hours ago");
		expect(formatRelative("2027-03-03T12:00:00Z", "zh", now)).toBe("后天");
		expect(formatRelative("2027-03-01T11:59:40Z", "en", now)).toBe("now");
	});
});

describe("numbers", () => {
	it("turns minor units into the currency's own", () => {
		expect(formatMoney(1_234_500, "CNY", "en")).toBe("¥12,345.00");
		expect(formatMoney(500, "JPY", "en")).toBe("¥500");
	});

	it("writes shares and signed changes", () => {
		expect(formatShare(0.524, "en")).toBe("52%");
		expect(formatChange(31, "en")).toBe("+31");
		expect(formatChange(-3, "en")).toBe("−3");
		expect(formatChange(0, "en")).toBe("0");
	});
});
