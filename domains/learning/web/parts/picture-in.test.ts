import { describe, expect, it } from "vitest";
import { pictureIn } from "./picture-in.ts";

const bringing = (text: string, ...files: File[]) =>
	pictureIn({ files: files as unknown as FileList, getData: (kind: string) => (kind === "text/plain" ? text : "") });
const picture = new File([], "a.png", { type: "image/png" });
const other = new File([], "a.pdf", { type: "application/pdf" });

describe("what is pasted or dropped into a text", () => {
	it("is a picture where there is one and no words", () => {
		expect(bringing("", other, picture)).toBe(picture);
		expect(bringing("", other)).toBeNull();
		expect(pictureIn(null)).toBeNull();
	});

	it("is its words where an office program lays a picture of them beside", () => {
		expect(bringing("Words", picture)).toBeNull();
	});
});
