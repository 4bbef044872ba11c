import { describe, expect, it } from "vitest";
import { categoryGroups } from "./category-groups.ts";

describe("categoryGroups", () => {
	it("gives the typical group of a field the highest weight", () => {
		const top = (category: string) => [...categoryGroups(category)].sort(([, a], [, b]) => b - a)[0]?.[0];
		expect(top("Legal Affairs")).toBe("23");
		expect(top("Technology, Data & Innovation")).toBe("15");
		expect(top("Engineering, Architecture, & Planning")).toBe("17");
		expect(top("Finance, Accounting, & Procurement")).toBe("13");
	});

	it("joins the fields of several categories and says nothing about unknown ones", () => {
		const both = categoryGroups("Health Technology, Data & Innovation");
		expect(both.get("15")).toBe(1);
		expect(both.get("29")).toBeGreaterThan(0.5);
		expect(categoryGroups("Zzyx").size).toBe(0);
	});
});
