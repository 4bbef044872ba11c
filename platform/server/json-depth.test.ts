import { expect, it } from "vitest";
import { isShallow } from "./json-depth.ts";

const shallow = (text: string) => isShallow(Buffer.from(text), 2);

it.each([
	["1", true],
	['[{"a":1}]', true],
	['[{"a":[]}]', false],
	["[[],{},[]]", true],
	['[{"a":1},[[1]]]', false],
])("%s is two deep at most: %s", (text, expected) => expect(shallow(text)).toBe(expected));

it.each([
	["brackets", '[["[[{{"]]', true],
	["a quote that is escaped", String.raw`["\"[[{{"]`, true],
	["a backslash before the closing quote", String.raw`["\\",[[]]]`, false],
	["an escape of four digits", String.raw`["\u0022[[{{"]`, true],
	["two that follow each other", '["","[[{{"]', true],
])("knows where a text with %s ends", (_, text, expected) => expect(shallow(text)).toBe(expected));

it("reads to the end what breaks off", () => {
	expect(shallow('["[[{{')).toBe(true);
	expect(shallow('["a\\')).toBe(true);
	expect(shallow("[[")).toBe(true);
	expect(shallow("")).toBe(true);
});
