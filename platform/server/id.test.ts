import { expect, it } from "vitest";
import { nameId } from "./id.ts";

it("gives a name the id that Python's uuid5 gives it", () => {
	const source = nameId("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "https://doi.org/10.1038/sdata.2017.171");
	expect(source).toBe("b3e5d9c6-342d-5778-a54d-64ffc808ca72");
	expect(nameId(source, "learner 11391")).toBe("50494f64-6c48-5595-b379-f8eee1049cbe");
	expect(nameId(source, "能力")).toBe("69ed43bc-ad1c-581d-ab08-0c1bc2292030");
});
