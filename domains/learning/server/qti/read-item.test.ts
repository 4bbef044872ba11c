import { describe, expect, it } from "vitest";
import { parseXml } from "#platform/server/xml/xml-tree.ts";
import { asQti2, items } from "../../testing/qti-items.ts";
import { readItem } from "./read-item.ts";

const read = (xml: string) => readItem(parseXml(Buffer.from(xml)));
const text = (en: string) => ({ en, zh: null });
const none = { en: null, zh: null };
const codes = (remarks: { code: string }[]) => remarks.map(({ code }) => code);

describe("an item of QTI", () => {
	it("with choices is a question with one answer or several, its points as they are mapped", () => {
		expect(read(items.single).question).toEqual({
			points: 1,
			competencyId: null,
			content: {
				kind: "single",
				prompt: text("H₂O is\nChoose one."),
				explanation: none,
				options: [
					{ id: "1", text: text("ice") },
					{ id: "2", text: text("water") },
				],
				right: "2",
			},
		});
		const several = read(items.multiple);
		expect(several).toMatchObject({
			question: { points: 2, content: { kind: "multiple", right: ["1", "3"] } },
			notes: [],
		});
		// Wrong ones cost nothing there, and one point here.
		expect(codes(read(items.multiple.replace('mapped-value="-1"', 'mapped-value="0"')).notes)).toEqual([
			"qti-scored-differently",
		]);
	});

	it("with a number takes what it may be off, absolute or in per cent, and the unit behind it", () => {
		expect(read(items.numeric).question?.content).toMatchObject({
			prompt: text("g ="),
			value: 9.81,
			tolerance: 0.05,
			unit: "m/s²",
		});
		expect(read(items.relative).question?.content).toMatchObject({ value: 200, tolerance: 10, unit: null });
		expect(codes(read(items.lopsided).errors)).toEqual(["qti-tolerance"]);
	});

	it("with a word at its end is a short answer, within a text a cloze", () => {
		expect(read(items.short).question?.content).toMatchObject({
			kind: "short",
			prompt: text("The word is"),
			accepted: ["sesame"],
		});
		const cloze = read(items.cloze);
		expect(cloze.question?.content).toMatchObject({
			kind: "cloze",
			prompt: text("Grass is [[1]], the sky [[2]] today."),
			gaps: [{ accepted: ["green"] }, { accepted: ["blue"] }],
		});
		expect(codes(cloze.notes)).toEqual(["qti-typed"]);
	});

	it("to order or to match keeps what belongs together, and further choices", () => {
		const order = read(items.order).question?.content;
		expect(order?.kind === "ordering" && order.items.map((one) => one.text.en)).toEqual(["one", "two", "three"]);
		expect(read(items.match).question?.content).toMatchObject({
			kind: "matching",
			pairs: [
				{ left: text("cat"), right: text("mews") },
				{ left: text("dog"), right: text("barks") },
			],
			extras: [{ text: text("flies") }],
		});
		expect(codes(read(items.shared).errors)).toEqual(["qti-pairs"]);
		const associate = read(items.associate);
		expect(associate.question?.content).toMatchObject({
			prompt: text("associate"),
			pairs: [
				{ left: text("day"), right: text("night") },
				{ left: text("white"), right: text("black") },
			],
			extras: [{ text: text("tea") }],
		});
		expect(codes(associate.notes)).toEqual(["qti-title-asks", "qti-scored-differently"]);
		// One pair is no question of ours.
		const one = items.associate.replace("<qti-value>A3 A2</qti-value>", "");
		expect(read(one).errors).toMatchObject([{ code: "qti-field", params: { field: "pairs", rule: "too_small" } }]);
	});

	it("means the same in the names of QTI 2.2", () => {
		for (const xml of Object.values(items)) {
			const [three, two] = [read(xml), read(asQti2(xml))];
			expect([two.question, codes(two.errors), codes(two.notes)]).toEqual([
				three.question,
				codes(three.errors),
				codes(three.notes),
			]);
		}
	});

	it("is refused by the name of what is not understood, and tells what is left out", () => {
		expect(read(items.essay).errors).toEqual([
			{ code: "qti-element", params: { element: "qti-extended-text-interaction" } },
		]);
		expect(read(items.picture).errors).toEqual([{ code: "qti-element", params: { element: "img" } }]);
		expect(read(items.custom).errors).toEqual([{ code: "qti-element", params: { element: "qti-custom-operator" } }]);
		const feedback = read(items.feedback);
		expect(feedback.question?.content.prompt).toEqual({ en: null, zh: "一加一等于？" });
		expect(feedback.notes).toEqual([{ code: "qti-left-out", params: { element: "qti-modal-feedback" } }]);
		expect(codes(read(items.single.replace("choice.1</qti-value>", "other</qti-value>")).errors)).toEqual([
			"qti-no-answer",
		]);
		expect(codes(read(items.single.replace('adaptive="false"', 'adaptive="true"')).errors)).toEqual(["qti-element"]);
	});

	it("brings words alone, whatever its markup is", () => {
		const hostile = items.single.replace("ice<", '<![CDATA[<script>x()</script>]]>&lt;img onerror="x()"&gt;<');
		expect(read(hostile).question?.content).toMatchObject({
			options: [{ text: { en: '<script>x()</script><img onerror="x()">' } }, {}],
		});
		expect(codes(read(items.single.replace("ice<", "<script>x()</script><")).errors)).toEqual(["qti-element"]);
		for (const xml of [
			`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${items.single.slice(38)}`,
			items.single.replace("ice", "&x;"),
			items.single.replace("ice", "<a>".repeat(300)),
		])
			expect(() => read(xml)).toThrow();
	});
});
