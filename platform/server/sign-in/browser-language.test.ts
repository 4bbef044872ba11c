import { expect, it } from "vitest";
import { browserLanguage } from "./browser-language.ts";

it.each([
	["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
	["en-GB,en;q=0.9,zh;q=0.5", "en"],
	["fr-FR, fr;q=0.9, ZH-Hant;q=0.8, en;q=0.7", "zh"],
	["zhx,de", "en"],
	["", "en"],
	[undefined, "en"],
])("greets a browser that wants %s in %s", (wanted, language) => {
	expect(browserLanguage(wanted)).toBe(language);
});
