import { expect, it } from "vitest";
import { firstLoad } from "./size-budget.ts";

it("counts the entry and what it imports at once, each file once, and nothing that is loaded later", () => {
	const manifest = {
		"index.html": {
			file: "assets/index.js",
			isEntry: true,
			imports: ["_shared.js", "_vendor.js"],
			dynamicImports: ["chart.tsx"],
		},
		"_shared.js": { file: "assets/shared.js", imports: ["_vendor.js"] },
		"_vendor.js": { file: "assets/vendor.js" },
		"chart.tsx": { file: "assets/chart.js", imports: ["_vendor.js"] },
		"style.css": { file: "assets/style.css" },
	};
	expect(firstLoad(manifest)).toEqual(["assets/index.js", "assets/shared.js", "assets/vendor.js"]);
});

it("fails on a build that it does not understand", () => {
	expect(() => firstLoad({})).toThrow("no entry");
	expect(() => firstLoad({ a: { file: "a.js", isEntry: true, imports: ["b"] } })).toThrow("b");
});
