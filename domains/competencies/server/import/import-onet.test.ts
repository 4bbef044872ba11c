import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { personActor } from "#platform/testing/actors.ts";
import { fewOccupations, onetExtract } from "../../testing/occupations.ts";
import { openWorld, type TestWorld } from "../../testing/world.ts";
import { requirementsOf } from "../occupation-rows.ts";
import { importOnet } from "./import-onet.ts";

let world: TestWorld;
let folder: string;

beforeAll(async () => {
	world = await openWorld();
	folder = await mkdtemp(join(tmpdir(), "ronghe-onet-"));
	await cp(onetExtract, folder, { recursive: true });
});
afterAll(async () => {
	await world.close();
	await rm(folder, { recursive: true, force: true });
});

const run = () => world.contexts.write(system, (context) => importOnet(context, { folder }));

const edit = async (name: string, change: (text: string) => string): Promise<void> =>
	writeFile(join(folder, name), change(await readFile(join(folder, name), "utf8")));

const occupation = (code: string) =>
	world.contexts.read(system, ({ tx }) =>
		tx.selectFrom("occupation").selectAll().where("code", "=", code).executeTakeFirstOrThrow(),
	);

describe("import of O*NET", () => {
	it("is refused to a person, whatever the role", async () => {
		const operator = personActor({ personId: crypto.randomUUID(), roles: ["operator"], organisationKind: "operator" });
		await expect(world.contexts.write(operator, (context) => importOnet(context, { folder }))).rejects.toMatchObject({
			code: "not-found",
		});
	});

	it("adds everything the first time and nothing the second", async () => {
		const first = await run();
		expect(first.details.occupations).toMatchObject({ added: 7, changed: 0, removed: 0 });
		expect(first.details["onet-skills.levels"]).toMatchObject({ added: 105 });
		expect(first.changedAnything).toBe(true);
		const second = await run();
		expect(second).toMatchObject({ changedAnything: false, added: 0, changed: 0, removed: 0 });
	});

	it("says which occupations have no ratings and which have nothing", async () => {
		expect(await occupation(fewOccupations.softwareDevelopers)).toMatchObject({ has_ratings: false, task_count: 8 });
		expect(await occupation(fewOccupations.airCrewOfficers)).toMatchObject({
			has_ratings: false,
			task_count: 0,
			technology_count: 0,
		});
		expect(await occupation(fewOccupations.programmers)).toMatchObject({ has_ratings: true, group_code: "15-0000" });
	});

	it("keeps how many requirements each occupation has", async () => {
		const { rows } = await world.contexts.read(system, ({ tx }) =>
			sql<{ kept: number; there: number }>`
				select o.required_count as kept, count(r.competency_id) filter (where r.required)::int as there
				from occupation o left join occupation_requirement r on r.occupation_id = o.id group by o.id`.execute(tx),
		);
		expect(rows.some(({ there }) => there > 0)).toBe(true);
		expect(rows.filter(({ kept, there }) => kept !== there)).toEqual([]);
	});

	it("brings levels to 0–5 with one decimal and requires what is important", async () => {
		const { id } = await occupation(fewOccupations.programmers);
		const requirements = await world.contexts.read(system, (context) =>
			requirementsOf(context, [id], { requiredOnly: false }),
		);
		const of = (code: string) => requirements.get(id)?.find(({ competency }) => competency.code === code);
		const ratings = (await readFile(join(folder, "Skills.tsv"), "utf8"))
			.split("\n")
			.map((line) => line.split("\t"))
			.filter((cells) => cells[0] === fewOccupations.programmers && cells[2] === "2.B.3.e");
		const importance = Number(ratings.find((cells) => cells[4] === "IM")?.[6]);
		const level = Number(ratings.find((cells) => cells[4] === "LV")?.[6]);
		expect(importance).toBeGreaterThan(4);
		expect(of("2.B.3.e")).toMatchObject({
			importance,
			level: Number(((level * 5) / 7).toFixed(1)),
			required: true,
			basis: "rated",
		});
		// Repairing is rated as not relevant for programmers: it has no level.
		expect(of("2.B.3.l")).toMatchObject({ level: null, required: false });
		for (const { importance: value, required } of requirements.get(id) ?? []) expect(required).toBe(Number(value) >= 3);
	});

	it("shows what a changed file changed, field by field, and archives what is gone", async () => {
		await edit("Occupation Data.txt", (text) =>
			text
				.replace("Machinists\t", "Machinists and Millers\t")
				.split("\n")
				.filter((line) => !line.startsWith(fewOccupations.airCrewOfficers))
				.join("\n"),
		);
		for (const name of ["Alternate Titles.txt"]) {
			await edit(name, (text) =>
				text
					.split("\n")
					.filter((line) => !line.startsWith(fewOccupations.airCrewOfficers))
					.join("\n"),
			);
		}
		const { details } = await run();
		expect(details.occupations).toMatchObject({ added: 0, changed: 1, removed: 1 });
		expect(details.occupations?.samples.changed[0]?.fields.name_en).toEqual(["Machinists", "Machinists and Millers"]);
		expect(details.occupations?.samples.removed[0]).toContain(fewOccupations.airCrewOfficers);
		expect(details.titles).toMatchObject({ added: 0, removed: 10 });
		expect((await occupation(fewOccupations.airCrewOfficers)).archived_at).not.toBeNull();
		// The translation was of another English name.
		expect((await occupation(fewOccupations.machinists)).name_zh).toBeNull();
	});

	it("takes an archived occupation up again under its id", async () => {
		const before = await occupation(fewOccupations.airCrewOfficers);
		for (const name of ["Occupation Data.txt", "Alternate Titles.txt"])
			await cp(join(onetExtract, name), join(folder, name));
		const { details } = await run();
		expect(details.occupations).toMatchObject({ added: 0, changed: 2, removed: 0 });
		expect(await occupation(fewOccupations.airCrewOfficers)).toMatchObject({ id: before.id, archived_at: null });
	});

	it("leaves everything as it was when a file is broken, and names file and line", async () => {
		const runs = () => world.pool.query("select count(*) as n from import_run").then(({ rows }) => rows[0]?.n);
		const before = await runs();
		await edit("Task Statements.txt", (text) => `${text}15-1251.00\tbroken\n`);
		await expect(run()).rejects.toMatchObject({
			code: "competencies/source-file-row",
			params: { file: "Task Statements.txt", line: 50 },
		});
		await edit("Task Statements.txt", (text) => text.replace("Task ID", "Number"));
		await expect(run()).rejects.toMatchObject({
			code: "competencies/source-file-columns",
			params: { columns: "Task ID" },
		});
		await rm(join(folder, "Task Statements.txt"));
		await expect(run()).rejects.toMatchObject({ code: "competencies/source-file-missing" });
		expect(await runs()).toBe(before);
	});
});
