import { describe, expect, it } from "vitest";
import { exportQuery, type ListShape, nextSort, readList, serverQuery, viewOf, writeList } from "./list-state.ts";

const shape: ListShape<"region" | "year"> = {
	filters: ["region", "year"],
	sorts: ["gap", "name"],
	defaultSort: "-gap",
	pageSize: 20,
};
const read = (address: string) => readList(new URLSearchParams(address), shape);

describe("the state of a list in the address", () => {
	it("survives being written and read", () => {
		const values = {
			q: "数控 CNC & more",
			filters: { region: "长沙", year: "2027" },
			sort: "name",
			cursor: "abc=",
			from: 40,
			columns: ["name", "gap"],
		};
		const address = writeList(values, shape, new URLSearchParams()).toString();
		expect(read(address)).toEqual(values);
	});

	it("writes nothing that is as usual and leaves alone what is not its own", () => {
		const written = writeList(read("?sort=-gap"), shape, new URLSearchParams("?tab=map&q=old&region=x"));
		expect(written.toString()).toBe("tab=map");
	});

	it("ignores what it does not know", () => {
		const values = read("?sort=password&from=-4&cursor=&color=red&region=");
		expect(values).toEqual({ q: "", filters: {}, sort: "-gap", cursor: undefined, from: 0, columns: undefined });
		expect(read("?cursor=abc&from=1e99").from).toBe(0);
	});

	it("asks the server for the page, and for an export of everything that the filters let through", () => {
		const values = read("?q=+cnc+&region=x&sort=name&cursor=c&from=20&columns=a");
		expect(serverQuery(values, shape)).toEqual({ q: "cnc", region: "x", sort: "name", cursor: "c", limit: 20 });
		expect(exportQuery(values).toString()).toBe("q=cnc&region=x&sort=name");
	});

	it("keeps a view without its page", () => {
		expect(viewOf(new URLSearchParams("?region=x&sort=name&cursor=c&from=20&columns=a,b&tab=map"), shape)).toBe(
			"region=x&sort=name&columns=a%2Cb",
		);
	});

	it("turns the sort round on the second press", () => {
		expect(nextSort("-gap", "name", false)).toBe("name");
		expect(nextSort("name", "name", false)).toBe("-name");
		expect(nextSort("-name", "name", false)).toBe("name");
		expect(nextSort(undefined, "gap", true)).toBe("-gap");
		expect(nextSort("-gap", "gap", true)).toBe("gap");
	});
});
