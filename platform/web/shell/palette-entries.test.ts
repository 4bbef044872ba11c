import { expect, it } from "vitest";
import { filterGroups } from "./palette-entries.ts";

const run = (): void => undefined;
const groups = [
	{
		title: "Pages",
		entries: [
			{ id: "a", label: "Orders", hint: "订单", run },
			{ id: "b", label: "Order archive", run },
		],
	},
	{ title: "Actions", entries: [{ id: "c", label: "New order", run }] },
];
const found = (typed: string): string[] =>
	filterGroups(groups, typed).flatMap(({ entries }) => entries.map(({ id }) => id));

it("finds entries by all their words in either language and leaves empty groups out", () => {
	expect(found("")).toEqual(["a", "b", "c"]);
	expect(found("order AR")).toEqual(["b"]);
	expect(found("订单")).toEqual(["a"]);
	expect(filterGroups(groups, "new").map(({ title }) => title)).toEqual(["Actions"]);
	expect(found("nothing")).toEqual([]);
});
