import { describe, expect, it } from "vitest";
import { valueText } from "./value-text.ts";

const say = { kind: (kind: string) => `<${kind}>`, linked: (count: number) => `${count} linked` };
const of = (field: string, value: unknown, language: "en" | "zh" = "zh") => valueText(field, value, language, say);

describe("valueText", () => {
	it("writes names in the reader's language with the other beside it", () => {
		expect(of("name", { en: "Weld", zh: "焊接" })).toBe("焊接 / Weld");
		expect(of("name", { en: "Weld", zh: "焊接" }, "en")).toBe("Weld / 焊接");
		expect(of("name", { en: "Weld", zh: null })).toBe("Weld");
	});

	it("writes each level on a line, relations as a number, kinds in words, nothing as nothing", () => {
		expect(
			of("levels", [
				{ level: 1, text: { en: null, zh: "知道" } },
				{ level: 3, text: { en: "alone", zh: null } },
			]),
		).toBe("1: 知道\n3: alone");
		expect(of("broader", ["a", "b"])).toBe("2 linked");
		expect(of("alternates", ["x", "y"])).toBe("x · y");
		expect(of("kind", "skill")).toBe("<skill>");
		expect(of("description", null)).toBe("");
		expect(of("version", "1.1")).toBe("1.1");
	});
});
