import { describe, expect, it } from "vitest";
import { addressOf, sectionOf, stepNames, trail } from "./trail.ts";

const pages = [
	{ path: "/" },
	{ path: "/orders" },
	{ path: "/orders/$orderId" },
	{ path: "/orders/$orderId/lines/$line" },
	{ path: "/orders-archive" },
	{ path: "/printed/$orderId", parent: "/orders/$orderId" },
];
const paths = (path: string, params: Record<string, string>): string[] =>
	trail(pages, pages.find((page) => page.path === path) ?? { path }, params).map(({ to }) => to);

describe("trail", () => {
	it("goes down by the beginnings of paths", () => {
		expect(paths("/orders/$orderId/lines/$line", { orderId: "7", line: "2" })).toEqual([
			"/orders",
			"/orders/7",
			"/orders/7/lines/2",
		]);
	});

	it("does not take a half segment for a parent", () => {
		expect(paths("/orders-archive", {})).toEqual(["/orders-archive"]);
	});

	it("follows a named parent", () => {
		expect(paths("/printed/$orderId", { orderId: "7" })).toEqual(["/orders", "/orders/7", "/printed/7"]);
	});
});

it("writes parameters safely into an address", () => {
	expect(addressOf("/orders/$orderId", { orderId: "a/b 1" })).toBe("/orders/a%2Fb%201");
});

it("finds the section that lists a page", () => {
	const sections = [{ to: "/" }, { to: "/orders", children: [{ to: "/orders" }, { to: "/returns" }] }];
	expect(sectionOf(sections, "/returns")?.to).toBe("/orders");
	expect(sectionOf(sections, "/elsewhere")).toBeUndefined();
	expect(sectionOf(sections, undefined)).toBeUndefined();
});

it("names every step of a way, from its end upwards; what has no name keeps its page's title", () => {
	expect(stepNames(4, { own: "Why?", above: ["Board", "Welding · A"] })).toEqual([
		undefined,
		"Welding · A",
		"Board",
		"Why?",
	]);
	expect(stepNames(4, { above: [undefined, "Welding"] })).toEqual([undefined, "Welding", undefined, undefined]);
	expect(stepNames(1, { own: "Why?", above: ["Board"] })).toEqual(["Why?"]);
	expect(stepNames(2, {})).toEqual([undefined, undefined]);
});
