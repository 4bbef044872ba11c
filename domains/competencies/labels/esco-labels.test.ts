import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

type Label = { uri: string; en: string; zh: string };
type Term = { en_pattern: string; zh_required: string };

const read = <Row>(name: string): Row[] =>
	parse<Row>(readFileSync(new URL(name, import.meta.url)), { columns: true, bom: true });

const skills = read<Label>("./esco-ict-skills.zh.csv");
const occupations = read<Label>("./esco-ict-occupations.zh.csv");
const glossary = read<Term>("./esco-glossary.csv");

const CHINESE = /\p{Script=Han}/u;
const STRAY_SPACE = /^\s|\s$|\s{2}|[^\S ]/u;
const SPACE_BESIDE_CHINESE = /\p{Script=Han}\s|\s\p{Script=Han}/u;
/** A small letter twice: a phrase of words, unlike a product's name ("Haskell", "iOS", "C#"). */
const STARTS_AS_PHRASE = /^[a-z]{2}/;

const repeated = (values: string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

describe.each([
	{ name: "skills", rows: skills, count: 1311, path: "skill" },
	{ name: "occupations", rows: occupations, count: 91, path: "occupation" },
])("Chinese labels of the ESCO ICT $name", ({ rows, count, path }) => {
	it("cover every entry once", () => {
		expect(rows).toHaveLength(count);
		expect(repeated(rows.map((row) => row.uri))).toEqual([]);
		// The host is left open: one skill (MongoDB) is an addition by the publisher of the ICT extract, under its own host.
		const uri = new RegExp(`^http://[a-z.-]+/esco/${path}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
		expect(rows.filter((row) => !uri.test(row.uri))).toEqual([]);
	});

	it("are filled and distinct, so that a name picked from a list means one entry", () => {
		expect(rows.filter((row) => row.en === "" || row.zh === "")).toEqual([]);
		expect(repeated(rows.map((row) => row.zh))).toEqual([]);
	});

	it("have no stray spaces or Western brackets and commas within Chinese", () => {
		expect(rows.filter((row) => STRAY_SPACE.test(row.en) || STRAY_SPACE.test(row.zh))).toEqual([]);
		expect(rows.filter((row) => SPACE_BESIDE_CHINESE.test(row.zh))).toEqual([]);
		expect(rows.filter((row) => CHINESE.test(row.zh) && /[(),;]/.test(row.zh))).toEqual([]);
	});

	it("leave only product names untranslated", () => {
		const unlike = (row: Label): boolean =>
			STARTS_AS_PHRASE.test(row.en) || row.zh.toLowerCase() !== row.en.replace(/ \(.*\)$/, "").toLowerCase();
		expect(rows.filter((row) => !CHINESE.test(row.zh) && unlike(row))).toEqual([]);
	});

	it("obey the glossary", () => {
		const broken = glossary.flatMap((term) => {
			const pattern = new RegExp(term.en_pattern);
			return rows
				.filter((row) => pattern.test(row.en) && !row.zh.includes(term.zh_required))
				.map((row) => `${row.en} → ${row.zh}: ${term.zh_required}`);
		});
		expect(broken).toEqual([]);
	});
});

describe("the glossary", () => {
	it("holds only terms that recur, each pattern once", () => {
		expect(glossary.length).toBeGreaterThanOrEqual(25);
		expect(repeated(glossary.map((term) => term.en_pattern))).toEqual([]);
		expect(glossary.filter((term) => term.zh_required === "")).toEqual([]);
		const all = [...skills, ...occupations];
		const rare = glossary.filter((term) => {
			const pattern = new RegExp(term.en_pattern);
			return all.filter((row) => pattern.test(row.en)).length < 2;
		});
		expect(rare).toEqual([]);
	});
});
