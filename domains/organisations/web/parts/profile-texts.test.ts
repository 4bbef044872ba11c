import { describe, expect, it } from "vitest";
import { sentTexts, textsOf } from "./profile-texts.ts";

describe("texts of a profile", () => {
	it("come back from the form as the server gave them", () => {
		const known = {
			nameEn: "Hunan Tech",
			nameZh: "湖南工学",
			descriptionEn: null,
			descriptionZh: "介绍",
			website: "https://hn.example",
			placeId: null,
		};
		expect(sentTexts(textsOf(known))).toEqual(known);
	});

	it("count as not given when they are blank", () => {
		expect(sentTexts(textsOf({ nameEn: "   " })).nameEn).toBeNull();
	});

	it("get the scheme of a website that was typed without", () => {
		expect(sentTexts(textsOf({ website: " hn.example " })).website).toBe("https://hn.example");
		expect(sentTexts(textsOf({ website: "http://hn.example" })).website).toBe("http://hn.example");
	});
});
