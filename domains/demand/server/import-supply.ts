import type { WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { type ProgrammeInput, programmeInput } from "../contract-supply.ts";
import { createProgramme } from "./create-programme.ts";
import { writeSupply } from "./demand-policy.ts";
import { editProgramme } from "./edit-programme.ts";
import { getProgramme } from "./programme-queries.ts";
import { readSupplyFile, type SupplyRow } from "./read-supply-file.ts";
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
		.executeTakeFirst();
	const before = known ? await getProgramme(context, known.id) : undefined;
	if (before && !before.abilities.includes("edit")) {
		const code = before.state === "closed" ? "programme-closed" : "not-your-programme";
		throw invalid({ path: `rows.${first.line}.programme`, code, params: { programme: first.programme } });
	}
	const chinese = /\p{Script=Han}/u.test(first.programme);
	const occupations = new Map(before?.occupations.map(({ occupation, share }) => [occupation.id, share]));
	const cohorts = new Map(before?.cohorts.map((cohort) => [cohort.year, cohort]));
	for (const row of rows) {
		occupations.set(row.occupation!.id, row.share ?? 1);
		cohorts.set(row.year!, { year: row.year!, graduates: row.graduates!, qualified: row.qualified });
	}
	const input: ProgrammeInput = {
		code: first.code,
		nameEn: before?.name.en ?? (chinese ? null : first.programme),
		nameZh: before?.name.zh ?? (chinese ? first.programme : null),
		degree: first.degree as ProgrammeInput["degree"],
		occupations: [...occupations].map(([occupationId, share]) => ({ occupationId, share })),
		cohorts: [...cohorts.values()].sort((a, b) => a.year - b.year),
	};
	const checked = programmeInput.safeParse(input);
	if (!checked.success) {
		const fields = checked.error.issues.map((issue) => ({
			path: `rows.${first.line}.${String(issue.path[0] ?? "programme")}`,
			code: (issue as { params?: { code?: string } }).params?.code ?? String(issue.code),
		}));
		throw invalid(...fields);
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

const sortedShares = (shares: [string, number][]): [string, number][] => shares.sort(([a], [b]) => a.localeCompare(b));
