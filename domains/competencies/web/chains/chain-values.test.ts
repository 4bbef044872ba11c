import { describe, expect, it } from "vitest";
import { emptyChain, inputOf, type LinkValues, moveLink, newLink } from "./chain-values.ts";

const link = (key: string, stage: LinkValues["stage"]): LinkValues => ({ ...newLink(stage), key });
const links = [link("a", "upstream"), link("b", "midstream"), link("c", "upstream"), link("d", "upstream")];
const keys = (list: readonly LinkValues[]) => list.map(({ key }) => key).join("");

describe("a link moved within its stage", () => {
	it("changes places with the next one of that stage, past those of others", () => {
		expect(keys(moveLink(links, "a", 1))).toBe("cbad");
		expect(keys(moveLink(links, "d", -1))).toBe("abdc");
	});

	it("stays where it is at the end, and where it is alone", () => {
		expect(keys(moveLink(links, "d", 1))).toBe("abcd");
		expect(keys(moveLink(links, "b", -1))).toBe("abcd");
		expect(keys(moveLink(links, "nobody", 1))).toBe("abcd");
	});
});

describe("what links feed", () => {
	it("is sent as places, without links that went or stand before it now", () => {
		const [a, b, c, d] = links as [LinkValues, LinkValues, LinkValues, LinkValues];
		const said = [{ ...b, feeds: ["a", "c", "gone"] }, { ...c, feeds: ["b", "c", "d"] }, d, a];
		expect(inputOf({ ...emptyChain, links: said }).links.map(({ feeds }) => feeds)).toEqual([[], [0, 2], [], []]);
	});
});
