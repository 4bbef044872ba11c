import { expect, it } from "vitest";
import { schoolTerm } from "./school-term.ts";

it("names a spring as the second half of the school year before, an autumn as the first of its own", () => {
	expect(["2027-1", "2027-2"].map(schoolTerm)).toEqual(["2026-2027-2", "2027-2028-1"]);
});
