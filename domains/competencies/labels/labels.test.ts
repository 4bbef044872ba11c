import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

type Row = Record<string, string>;

const read = (name: string): Row[] =>
	parse<Row>(readFileSync(new URL(name, import.meta.url)), { columns: true, bom: true });

const occupations = read("./onet-occupations.zh.csv");
const groups = read("./onet-occupation-groups.zh.csv");
const skills = read("./onet-skills.zh.csv");
const anchors = read("./onet-skill-anchors.zh.csv");
const levels = read("./levels.zh.csv");
const glossary = read("./glossary.csv").map(({ en_pattern = "", zh_required = "" }) => ({ en_pattern, zh_required }));

const CHINESE = /\p{Script=Han}/u;
const STRAY_SPACE = /^\s|\s$|\s{2}|[^\S ]/u;
const SPACE_BESIDE_CHINESE = /\p{Script=Han}\s|\s\p{Script=Han}/u;
/** Within a name only 、 and full-width brackets may stand. */
const SENTENCE_MARK = /[。！？；：，…,;:!?()]/u;

const repeated = (values: (string | undefined)[]): (string | undefined)[] =>
	values.filter((value, i) => values.indexOf(value) !== i);

describe.each([
	{ name: "onet-occupations", rows: occupations, count: 1016, columns: ["code", "en", "zh"] },
	{ name: "onet-occupation-groups", rows: groups, count: 23, columns: ["code", "en", "zh"] },
	{ name: "onet-skills", rows: skills, count: 35, columns: ["id", "en", "zh", "description_en", "description_zh"] },
	{ name: "onet-skill-anchors", rows: anchors, count: 105, columns: ["element_id", "anchor_value", "en", "zh"] },
	{ name: "levels", rows: levels, count: 6, columns: ["level", "en", "zh", "description_en", "description_zh"] },
])("$name", ({ rows, count, columns }) => {
	it("holds every row with its columns", () => {
		expect(rows).toHaveLength(count);
		expect(rows.filter((row) => Object.keys(row).join() !== columns.join())).toEqual([]);
		expect(rows.filter((row) => Object.values(row).includes(""))).toEqual([]);
	});

	it("names each row once, in both languages, so that a name picked from a list means one row", () => {
		expect(repeated(rows.map((row) => row.zh))).toEqual([]);
		expect(repeated(rows.map((row) => row.en))).toEqual([]);
	});

	it("has Chinese in every Chinese column", () => {
		const chinese = columns.filter((column) => column.endsWith("zh"));
		expect(rows.filter((row) => chinese.some((column) => !CHINESE.test(row[column] ?? "")))).toEqual([]);
	});

	it("has no stray spaces", () => {
		const cells = rows.flatMap((row) => Object.values(row));
		expect(cells.filter((cell) => STRAY_SPACE.test(cell) || SPACE_BESIDE_CHINESE.test(cell))).toEqual([]);
	});
});

describe("occupations and their groups", () => {
	it("have well-formed codes in ascending order", () => {
		expect(occupations.filter((row) => !/^\d{2}-\d{4}\.\d{2}$/.test(row.code ?? ""))).toEqual([]);
		expect(groups.filter((row) => !/^\d{2}-0000$/.test(row.code ?? ""))).toEqual([]);
		for (const rows of [occupations, groups]) {
			const codes = rows.map((row) => row.code);
			expect(codes).toEqual([...new Set(codes)].sort());
		}
	});

	it("fit together: every occupation has its group and every group an occupation", () => {
		const used = new Set(occupations.map((row) => `${row.code?.slice(0, 2)}-0000`));
		expect([...used]).toEqual(groups.map((row) => row.code));
	});

	it("are short names, not sentences", () => {
		const names = [...occupations, ...groups].map((row) => row.zh ?? "");
		expect(names.filter((name) => SENTENCE_MARK.test(name) || name.length > 24)).toEqual([]);
	});
});

describe("skills, anchors and levels", () => {
	it("have three anchors for every skill", () => {
		const expected = skills.flatMap((row) => ["2", "4", "6"].map((value) => `${row.id} ${value}`));
		expect(anchors.map((row) => `${row.element_id} ${row.anchor_value}`)).toEqual(expected);
	});

	it("name skills by words and describe them by sentences", () => {
		expect(skills.filter((row) => SENTENCE_MARK.test(row.zh ?? ""))).toEqual([]);
		const described = [...skills, ...levels];
		expect(described.filter((row) => !row.description_zh?.endsWith("。"))).toEqual([]);
		expect(described.filter((row) => !row.description_en?.endsWith("."))).toEqual([]);
	});

	it("cover the product's scale in order", () => {
		expect(levels.map((row) => `${row.level} ${row.en}`)).toEqual([
			"0 none",
			"1 aware",
			"2 under guidance",
			"3 independent",
			"4 leads",
			"5 expert",
		]);
	});
});

describe("the glossary", () => {
	const named = [...occupations, ...groups, ...skills].map(({ en = "", zh = "" }) => ({ en, zh }));

	it("is obeyed by every occupation, group and skill", () => {
		const broken = glossary.flatMap((term) => {
			const pattern = new RegExp(term.en_pattern);
			return named
				.filter((row) => pattern.test(row.en) && !row.zh.includes(term.zh_required))
				.map((row) => `${row.en} → ${row.zh}: ${term.zh_required}`);
		});
		expect(broken).toEqual([]);
	});

	it("holds only terms that recur, each pattern once", () => {
		expect(glossary.length).toBeGreaterThanOrEqual(50);
		expect(repeated(glossary.map((term) => term.en_pattern))).toEqual([]);
		expect(glossary.filter((term) => !CHINESE.test(term.zh_required))).toEqual([]);
		const rare = glossary.filter(({ en_pattern }) => {
			const pattern = new RegExp(en_pattern);
			return named.filter((row) => pattern.test(row.en)).length < 2;
		});
		expect(rare).toEqual([]);
	});
});
