import { describe, expect, it } from "vitest";
import { regionTree } from "./region-tree.ts";

const region = (id: string, parentId: string | null = null) => ({
	id,
	parentId,
	code: id,
	name: { en: id, zh: null },
});

const flat = (options: ReturnType<typeof regionTree>): [string, number][] =>
	options.map(({ region: { id }, depth }) => [id, depth]);

describe("regions as a tree", () => {
	const regions = [
		region("yuelu", "changsha"),
		region("changsha", "hunan"),
		region("hunan"),
		region("zhuzhou", "hunan"),
	];

	it("puts every region behind the one it lies in", () => {
		expect(flat(regionTree(regions))).toEqual([
			["hunan", 0],
			["changsha", 1],
			["yuelu", 2],
			["zhuzhou", 1],
		]);
	});

	it("lists only what lies inside of a region", () => {
		expect(flat(regionTree(regions, "hunan"))).toEqual([
			["changsha", 0],
			["yuelu", 1],
			["zhuzhou", 0],
		]);
		expect(regionTree(regions, "zhuzhou")).toEqual([]);
	});

	it("keeps a region whose parent is not listed", () => {
		expect(flat(regionTree([region("changsha", "hunan")]))).toEqual([["changsha", 0]]);
	});
});
