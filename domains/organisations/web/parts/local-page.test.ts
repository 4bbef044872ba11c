import { describe, expect, it } from "vitest";
import { localPage } from "./local-page.ts";

describe("the page after signing in", () => {
	it("is the one that was asked for, with query and fragment", () => {
		expect(localPage("/needs?state=open")).toBe("/needs?state=open");
		expect(localPage("/invitation#abc_123")).toBe("/invitation#abc_123");
	});

	it.each([null, "", "/", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "javascript:alert(1)"])(
		"is the home page for %j",
		(wanted) => {
			expect(localPage(wanted)).toBe("/home");
		},
	);
});
