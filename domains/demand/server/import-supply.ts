import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { fieldOf } from "#platform/server/http/problem-response.ts";
import { type FieldProblem, invalid, notFound } from "#platform/server/problem.ts";
import { type ProgrammeInput, programmeInput } from "../contract-supply.ts";
import { createProgramme } from "./create-programme.ts";
import { writeSupply } from "./demand-policy.ts";
import { editProgramme } from "./edit-programme.ts";
import { getProgramme } from "./programme-queries.ts";
import { readSupplyFile, type SupplyRow } from "./read-supply-file.ts";
import { refuseSupplyRows } from "./refuse-supply-rows.ts";
import { schoolForNewProgramme } from "./supply-policy.ts";

/**
 * Takes a supply file in, all of it or nothing: new programmes are added, known ones (by code, else by name) get the
 * file's occupations and cohorts on top of theirs. @throws Problem invalid naming each bad row
 */
export async function importSupply(
	context: WriteContext,
	files: FileStore,
	{ fileId, schoolId }: { fileId: string; schoolId?: string | undefined },
): Promise<{ created: number; changed: number; unchanged: number }> {
	if (!writeSupply.holds(context.actor)) throw notFound();
	const school = await schoolForNewProgramme(context, schoolId);
	const { rows } = await readSupplyFile(context, files, fileId);
	// Two people with the same file: the second finds what the first added.
	await sql`select pg_advisory_xact_lock(hashtextextended(${`supply ${school.id}`}, 0))`.execute(context.tx);
	await refuseSupplyRows(context, school.id, rows);
	const bad = rows.filter((row) => row.problems.length > 0);
	if (bad.length > 0 || rows.length === 0) {
		throw invalid(
			...bad.flatMap((row) =>
				row.problems.map(({ column, code, params }) => ({
					path: `rows.${row.line}.${column}`,
					code,
					...(params && { params }),
				})),
			),
			...(rows.length === 0 ? [{ path: "fileId", code: "file-empty" }] : []),
		);
	}
	const result = { created: 0, changed: 0, unchanged: 0 };
	for (const group of Map.groupBy(rows, (row) => row.code ?? row.programme).values()) {
		result[await takeProgramme(context, school.id, group)]++;
	}
	return result;
}

async function takeProgramme(
	context: WriteContext,
	schoolId: string,
	rows: SupplyRow[],
): Promise<"created" | "changed" | "unchanged"> {
	const first = rows[0]!;
	const known = await context.tx
		.selectFrom("programme")
		.select("id")
		.where("organisation_id", "=", schoolId)
		.where((is) =>
			first.code
				? is("code", "=", first.code)
				: is.or([is("name_zh", "=", first.programme), is("name_en", "=", first.programme)]),
		)
		.orderBy("id")
		.executeTakeFirst();
	const before = known ? await getProgramme(context, known.id) : undefined;
	const chinese = /\p{Script=Han}/u.test(first.programme);
	const occupations = new Map(before?.occupations.map(({ occupation, share }) => [occupation.id, share]));
	const cohorts = new Map(before?.cohorts.map((cohort) => [cohort.year, cohort]));
	refuseContradictions(rows);
	for (const row of rows) {
		occupations.set(row.occupation!.id, row.share ?? 1);
		cohorts.set(row.year!, { year: row.year!, graduates: row.graduates!, qualified: row.qualified });
	}
	const input: ProgrammeInput = {
		// A file without codes takes none away.
		code: first.code ?? before?.code ?? null,
		nameEn: before?.name.en ?? (chinese ? null : first.programme),
		nameZh: before?.name.zh ?? (chinese ? first.programme : null),
		degree: first.degree as ProgrammeInput["degree"],
		occupations: [...occupations].map(([occupationId, share]) => ({ occupationId, share })),
		cohorts: [...cohorts.values()].sort((a, b) => a.year - b.year),
	};
	const checked = programmeInput.safeParse(input);
	if (!checked.success) {
		throw invalid(
			...checked.error.issues.map((issue) => {
				const field = fieldOf(issue);
				const [part = "nameZh"] = field.path.split(".");
				return { ...field, path: `rows.${first.line}.${columnOf[part] ?? part}` };
			}),
		);
	}
	if (!before) {
		await createProgramme(context, { ...checked.data, schoolId });
		return "created";
	}
	const same = JSON.stringify([
		before.degree,
		before.cohorts,
		sortedShares(before.occupations.map(({ occupation, share }) => [occupation.id, share])),
	]);
	if (same === JSON.stringify([input.degree, input.cohorts, sortedShares([...occupations])])) return "unchanged";
	await editProgramme(context, { id: before.id, version: before.version, input: checked.data });
	return "changed";
}

/** Rows of one programme repeat its level, a cohort's figures and an occupation's share: the same each time. */
function refuseContradictions(rows: readonly SupplyRow[]): void {
	const told = new Map<string, { line: number; value: unknown }>();
	const fields: FieldProblem[] = [];
	for (const row of rows) {
		for (const [column, key, value] of [
			["degree", "", row.degree],
			["graduates", row.year, row.graduates],
			["qualified", row.year, row.qualified],
			["share", row.occupation!.id, row.share],
		] as const) {
			const before = told.get(`${column} ${key}`);
			if (!before) told.set(`${column} ${key}`, { line: row.line, value });
			else if (before.value !== value)
				fields.push({ path: `rows.${row.line}.${column}`, code: "row-contradicts", params: { line: before.line } });
		}
	}
	if (fields.length > 0) throw invalid(...fields);
}

/** Parts of a programme that stand under other names in a file. */
const columnOf: Record<string, string> = {
	nameEn: "programme",
	nameZh: "programme",
	occupations: "share",
	cohorts: "year",
};

const sortedShares = (shares: [string, number][]): [string, number][] => shares.sort(([a], [b]) => a.localeCompare(b));
