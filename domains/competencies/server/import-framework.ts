import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";
import type { ImportPreview } from "../contract-frameworks.ts";
import {
	type Changes,
	contentsOf,
	differences,
	unsafeStoreContent,
	unsafeStoreRelations,
} from "./competency-content.ts";
import { competencyProblem } from "./competency-problem.ts";
import { frameworkAbilities, frameworkFor, visibleFramework } from "./framework-policy.ts";
import { overStored, type ParsedRow, parseFrameworkRows, type RowContent } from "./parse-framework-rows.ts";
import { readUploadedTable } from "./read-uploaded-table.ts";
import { recordChange } from "./record-change.ts";
import { refuseCycles } from "./refuse-cycles.ts";

interface Compared {
	row: ParsedRow;
	/** Null: new. */
	id: string | null;
	changes: Changes;
}

/** What an import of the file would do, row by row, without doing it. */
export async function previewImport(
	context: ReadContext,
	files: FileStore,
	frameworkId: string,
	fileId: string,
): Promise<ImportPreview> {
	const framework = await visibleFramework(context, frameworkId);
	if (!frameworkAbilities(context.actor, framework).includes("edit")) throw notFound();
	const { compared, known } = await compare(context, files, framework.id, fileId);
	const rows: ImportPreview["rows"] = compared.map(({ row, id, changes }) => ({
		line: row.line,
		code: row.content.code,
		name: row.content.name,
		action:
			row.problems.length > 0 ? "error" : id === null ? "add" : Object.keys(changes).length > 0 ? "change" : "same",
		fields: Object.keys(changes),
		problems: row.problems,
	}));
	const of = (action: string): number => rows.filter((row) => row.action === action).length;
	const named = new Set(rows.map(({ code }) => code));
	return {
		rows,
		add: of("add"),
		change: of("change"),
		same: of("same"),
		errors: of("error"),
		untouched: [...known.keys()].filter((code) => !named.has(code)).length,
	};
}

/** Takes a file's rows over into an own framework: all of them, or none when one is wrong. */
export async function importFramework(
	context: WriteContext,
	files: FileStore,
	frameworkId: string,
	fileId: string,
): Promise<{ added: number; changed: number; revision: number }> {
	const framework = await frameworkFor(context, frameworkId, "edit");
	const { compared, known } = await compare(context, files, framework.id, fileId);
	const wrong = compared.filter(({ row }) => row.problems.length > 0).length;
	if (wrong > 0) throw competencyProblem("import-has-errors", { count: wrong });
	const touched = compared.filter(({ id, changes }) => id === null || Object.keys(changes).length > 0);
	const ids = new Map(known);
	for (const { row, id } of touched) {
		ids.set(row.content.code, await unsafeStoreContent(context, framework.id, id, withoutRelations(row.content)));
	}
	const idsOf = (codes: readonly string[]): string[] => codes.flatMap((code) => ids.get(code) ?? []);
	const before = await contentsOf(
		context,
		touched.flatMap(({ row }) => ids.get(row.content.code) ?? []),
	);
	const inside = new Set(ids.values());
	for (const { row } of touched) {
		const id = ids.get(row.content.code) as string;
		// The table cannot name relations into other frameworks: they stay.
		const outside = (field: "broader" | "prerequisites" | "related"): string[] =>
			(before.get(id)?.[field] ?? []).filter((target) => !inside.has(target));
		await unsafeStoreRelations(context, framework.id, id, {
			broader: [...idsOf(row.content.broader), ...outside("broader")],
			prerequisites: [...idsOf(row.content.prerequisites), ...outside("prerequisites")],
			related: [...idsOf(row.content.related), ...outside("related")],
		});
	}
	await refuseCycles(
		context,
		touched.map(({ row }) => ids.get(row.content.code) as string),
	);
	const added = touched.filter(({ id }) => id === null).length;
	let { revision } = framework;
	for (const { row, id, changes } of touched) {
		revision = await recordChange(context, {
			frameworkId: framework.id,
			competencyId: ids.get(row.content.code) as string,
			action: id === null ? "created" : "imported",
			changes,
		});
	}
	return { added, changed: touched.length - added, revision };
}

const withoutRelations = (content: RowContent) => ({ ...content, broader: [], prerequisites: [], related: [] });

async function compare(context: ReadContext, files: FileStore, frameworkId: string, fileId: string) {
	const stored = await context.tx
		.selectFrom("competency")
		.select(["id", "code"])
		.where("framework_id", "=", frameworkId)
		.execute();
	const known = new Map(stored.map(({ id, code }) => [code, id]));
	const codeOf = new Map(stored.map(({ id, code }) => [id, code]));
	const contents = await contentsOf(
		context,
		stored.map(({ id }) => id),
	);
	const rows = parseFrameworkRows(await readUploadedTable(context, files, fileId), new Set(known.keys()));
	const codes = (ids: readonly string[]): string[] => ids.flatMap((id) => codeOf.get(id) ?? []);
	const compared: Compared[] = rows.map((row) => {
		const id = known.get(row.content.code) ?? null;
		const stored = id === null ? undefined : contents.get(id);
		if (!stored) return { row, id, changes: differences(null, row.content) };
		// Compared by codes, as the file speaks.
		const now = {
			...stored,
			broader: codes(stored.broader),
			prerequisites: codes(stored.prerequisites),
			related: codes(stored.related),
		};
		const content = overStored(row, now);
		return { row: { ...row, content }, id, changes: differences(now, content) };
	});
	return { compared, known };
}
