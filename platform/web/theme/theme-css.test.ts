import { describe, expect, it } from "vitest";
import { themeCss } from "./theme-css.ts";
import { dark, light } from "./tokens.ts";

describe("themeCss", () => {
	const css = themeCss();
	const block = (scheme: string): string => {
		const start = css.indexOf(`:root[data-mantine-color-scheme="${scheme}"]{`);
		return css.slice(start, css.indexOf("}", start));
	};

	it("gives every token in both schemes", () => {
		for (const [scheme, tokens] of Object.entries({ light, dark })) {
			for (const [name, value] of Object.entries(tokens)) {
				const variable = name.replace(/([A-Z])/g, "-$1").toLowerCase();
				expect(block(scheme)).toContain(`--${variable}:${value};`.replace(":", ": "));
			}
		}
	});

	it("has no undefined values", () => {
		expect(css).not.toMatch(/undefined|NaN|\[object/);
	});
});
