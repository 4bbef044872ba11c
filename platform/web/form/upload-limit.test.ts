import { expect, it } from "vitest";
import { largestUpload, limitNeeded } from "./upload-limit.ts";

const MB = 1_048_576;

it("takes as much as the server says, or less where the form asks for less", () => {
	expect(largestUpload({ maxUploadMb: 400 })).toBe(400 * MB);
	expect(largestUpload({ maxUploadMb: 400 }, 20 * MB)).toBe(20 * MB);
	expect(largestUpload({ maxUploadMb: 5 }, 20 * MB)).toBe(5 * MB);
});

it("says to what the limit has to be raised for a file that is larger", () => {
	expect(limitNeeded({ maxUploadMb: 100 }, 100 * MB)).toBeNull();
	expect(limitNeeded({ maxUploadMb: 100 }, 100 * MB + 1)).toBe(101);
	expect(limitNeeded({ maxUploadMb: 400 }, 143.2 * MB)).toBeNull();
});
