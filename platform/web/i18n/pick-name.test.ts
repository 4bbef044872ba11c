import { describe, expect, it } from "vitest";
import { pickName } from "./pick-name.ts";

describe("pickName", () => {
	it("shows the wanted language and hints at the other", () => {
		expect(pickName({ en: "Data engineer", zh: "数据工程师" }, "zh")).toEqual({
			text: "数据工程师",
			language: "zh",
			hint: { text: "Data engineer", language: "en" },
			fallback: false,
		});
	});

	it("does not hint at the same word twice", () => {
		expect(pickName({ en: "MQTT", zh: "MQTT" }, "en").hint).toBeNull();
	});

	it("falls back to the language that exists and says so", () => {
		expect(pickName({ en: "Data engineer", zh: null }, "zh")).toEqual({
			text: "Data engineer",
			language: "en",
			hint: null,
			fallback: true,
		});
		expect(pickName({ en: "", zh: "数据" }, "en")).toMatchObject({ text: "数据", language: "zh", fallback: true });
	});

	it("leaves a bare text and nothing as they are", () => {
		expect(pickName("Huawei", "zh")).toMatchObject({ text: "Huawei", language: null, fallback: false });
		expect(pickName({}, "en").text).toBe("");
		expect(pickName(null, "en").text).toBe("");
	});
});
