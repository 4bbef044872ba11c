import { describe, expect, it } from "vitest";
import { workInput } from "./contract-assignments.ts";
import { activityInput } from "./contract-content.ts";
import { MOST_TAGS, tagsIn } from "./html-size.ts";

describe("how much HTML there may be", () => {
	it("counts what a reader of HTML might take for a tag, and nothing else", () => {
		expect(tagsIn("<p>a < b, <br/> <B>x</B> <!-- c --> <1")).toBe(3);
		expect(tagsIn("")).toBe(0);
	});

	it("refuses pages and works that would hold everybody up while they are cleaned, however deep they are", () => {
		const page = (en: string) =>
			activityInput.safeParse({ kind: "page", title: { en: "Page", zh: null }, body: { en, zh: null } });
		const work = (body: string) => workInput.safeParse({ revision: 0, body, url: "" });
		for (const tag of ["<b>", "<b></b>"]) {
			expect(page(tag.repeat(MOST_TAGS)).success).toBe(true);
			expect(work(tag.repeat(MOST_TAGS)).success).toBe(true);
			const more = tag.repeat(MOST_TAGS + 1);
			expect(page(more).error?.issues).toMatchObject([{ path: ["body", "en"], params: { code: "too-many-tags" } }]);
			expect(work(more).error?.issues).toMatchObject([{ path: ["body"], params: { code: "too-many-tags" } }]);
		}
	});
});
