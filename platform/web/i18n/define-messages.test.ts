import { describe, expect, it } from "vitest";
import { defineMessages, textRef } from "./define-messages.ts";
import { hasText, translate } from "./i18n.ts";
import { translator } from "./use-messages.ts";

const messages = defineMessages({
	en: {
		title: "Rows",
		greeting: "Hello {{name}}",
		rows_one: "One row of {{total}}",
		rows_other: "{{count}} rows of {{total}}",
	},
	zh: { title: "行", greeting: "你好，{{name}}", rows_other: "{{total}} 行中的 {{count}} 行" },
});

describe("defineMessages", () => {
	it("puts keys into words with parameters, plurals and the numbers of the language", () => {
		const en = translator(messages, "en");
		const zh = translator(messages, "zh");
		expect(en("title")).toBe("Rows");
		expect(en("greeting", { name: "<b>" })).toBe("Hello <b>");
		expect(en("rows", { count: 1, total: 9 })).toBe("One row of 9");
		expect(en("rows", { count: 12_340, total: 20_000 })).toBe("12,340 rows of 20,000");
		expect(zh("rows", { count: 1, total: 9 })).toBe("9 行中的 1 行");
	});

	it("keeps the words of two screens apart", () => {
		const other = defineMessages({ en: { title: "Other" }, zh: { title: "其他" } });
		expect(translator(messages, "zh")("title")).toBe("行");
		expect(translator(other, "zh")("title")).toBe("其他");
	});

	it("says nothing where a language has no words for it, rather than the name of the key", () => {
		const silent = defineMessages({ en: { between: " ", "sign.s": "" }, zh: { between: "", "sign.s": "" } });
		const [en, zh] = [translator(silent, "en"), translator(silent, "zh")];
		expect([en("between"), zh("between"), en("sign.s"), zh("sign.s")]).toEqual([" ", "", "", ""]);
	});

	it("reads a key with dots as one word and knows which keys exist", () => {
		const dotted = defineMessages({ en: { "a.b:c": "x {{n}}" }, zh: { "a.b:c": "乙 {{n}}" } });
		expect(translate("zh", dotted.namespace, "a.b:c", { n: 2 })).toBe("乙 2");
		expect(hasText("en", dotted.namespace, "a.b:c")).toBe(true);
		expect(hasText("en", dotted.namespace, "a")).toBe(false);
		expect(hasText("en", messages.namespace, "rows")).toBe(true);
	});

	it("names a text for later", () => {
		const text = textRef(messages, "greeting", { name: "Li" });
		expect(translate("en", text.namespace, text.key, text.values)).toBe("Hello Li");
	});

	it("does not compile with a missing, superfluous or differently parametrised translation", () => {
		// @ts-expect-error the translation of "b" is missing
		defineMessages({ en: { a: "a", b: "b" }, zh: { a: "甲" } });
		// @ts-expect-error "c" is translated but never written
		defineMessages({ en: { a: "a" }, zh: { a: "甲", c: "丙" } });
		// @ts-expect-error the translation asks for a parameter that nobody gives
		defineMessages({ en: { a: "{{x}}" }, zh: { a: "{{y}}" } });
		const en = translator(messages, "en");
		// @ts-expect-error unknown key
		en("titel");
		// @ts-expect-error the parameter is missing
		en("greeting");
		// @ts-expect-error wrong parameter
		en("greeting", { nome: "Li" });
		// @ts-expect-error a plural needs its count
		en("rows", { total: 2 });
		expect(en("title")).toBe("Rows");
	});
});
