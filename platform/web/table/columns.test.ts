import { describe, expect, it } from "vitest";
import { areUsual, type Column, cardParts, shownColumns } from "./columns.ts";

const column = (key: string, rest: Partial<Column<string>> = {}): Column<string> => ({
	key,
	header: key,
	cell: (row) => row,
	...rest,
});
const columns = [column("name"), column("gap", { card: "figure" }), column("note", { optional: true })];
const keys = (shown: Column<string>[]): string[] => shown.map(({ key }) => key);

describe("columns", () => {
	it("follow the address before the reader's own choice before the usual", () => {
		expect(keys(shownColumns(columns, undefined, undefined))).toEqual(["name", "gap"]);
		expect(keys(shownColumns(columns, undefined, ["name", "note"]))).toEqual(["name", "note"]);
		expect(keys(shownColumns(columns, ["name"], ["name", "note"]))).toEqual(["name"]);
	});

	it("always hold the first, which names the row, and ignore unknown ones", () => {
		expect(keys(shownColumns(columns, ["note", "gone"], undefined))).toEqual(["name", "note"]);
	});

	it("know when they are as usual", () => {
		expect(areUsual(columns, ["gap", "name"])).toBe(true);
		expect(areUsual(columns, ["name", "gap", "note"])).toBe(false);
	});

	it("become a card with at most three figures", () => {
		const many = [column("a"), ...["b", "c", "d", "e"].map((key) => column(key, { card: "figure" })), column("f")];
		const parts = cardParts(many);
		expect(parts.title?.key).toBe("a");
		expect(keys(parts.figures)).toEqual(["b", "c", "d"]);
		expect(keys(parts.details)).toEqual(["e", "f"]);
	});
});
