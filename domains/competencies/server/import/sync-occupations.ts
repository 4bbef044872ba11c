import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import type { OccupationSystem } from "../../contract.ts";
import { type SyncResult, storedSearch, syncRows } from "./sync-rows.ts";

export interface SourceOccupation {
	code: string;
	groupCode: string | null;
	nameEn: string;
	nameZh: string | null;
	descriptionEn: string | null;
	jobZone: number | null;
	hasRatings: boolean;
	taskCount: number;
	technologyCount: number;
	/** Of its requirements, those it really requires. */
	requiredCount: number;
	/** Alternate and short titles, for the search. */
	titles: readonly string[];
}

/** Brings the fields of work of a system to the state of its source. */
export async function syncGroups(
	{ tx }: WriteContext,
	system: OccupationSystem,
	groups: readonly { code: string; nameEn: string; nameZh: string | null }[],
): Promise<SyncResult> {
	return syncRows(tx, {
		table: "occupation_group",
		key: ["system", "code"],
		columns: [
			{ name: "system", type: "text", value: () => system },
			{ name: "code", type: "text", value: (row) => row.code },
			{ name: "name_en", type: "text", value: (row) => row.nameEn },
			{ name: "name_zh", type: "text", value: (row) => row.nameZh },
			{ name: "name_zh_origin", type: "text", value: (row) => (row.nameZh === null ? null : "project"), silent: true },
		],
		rows: groups,
		// A field that is no longer named stays: archived occupations refer to it.
		scope: sql<boolean>`false`,
		removal: "delete",
		describe: "x.name_en",
	});
}

/** Brings the occupations of a system to the state of its source. @returns code → id, archived ones included */
export async function syncOccupations(
	context: WriteContext,
	system: OccupationSystem,
	occupations: readonly SourceOccupation[],
): Promise<{ ids: ReadonlyMap<string, string>; result: SyncResult }> {
	const result = await syncRows(context.tx, {
		table: "occupation",
		key: ["system", "code"],
		columns: [
			{ name: "id", type: "uuid", value: newId, insertOnly: true },
			{ name: "system", type: "text", value: () => system },
			{ name: "code", type: "text", value: (row) => row.code },
			{ name: "group_code", type: "text", value: (row) => row.groupCode },
			{ name: "name_en", type: "text", value: (row) => row.nameEn },
			{ name: "name_zh", type: "text", value: (row) => row.nameZh },
			{ name: "name_zh_origin", type: "text", value: (row) => (row.nameZh === null ? null : "project"), silent: true },
			{ name: "description_en", type: "text", value: (row) => row.descriptionEn },
			{ name: "job_zone", type: "integer", value: (row) => row.jobZone },
			{ name: "has_ratings", type: "boolean", value: (row) => row.hasRatings },
			{ name: "task_count", type: "integer", value: (row) => row.taskCount },
			{ name: "technology_count", type: "integer", value: (row) => row.technologyCount },
			{ name: "required_count", type: "integer", value: (row) => row.requiredCount },
			{ name: "search", type: "text", value: occupationSearch, stored: storedSearch, silent: true },
		],
		rows: occupations,
		scope: sql<boolean>`t.system = ${system}`,
		removal: { archiveAt: context.now },
		describe: "x.code || ' ' || x.name_en",
	});
	const rows = await context.tx.selectFrom("occupation").select(["id", "code"]).where("system", "=", system).execute();
	return { ids: new Map(rows.map(({ id, code }) => [code, id])), result };
}

const occupationSearch = (row: SourceOccupation): string =>
	[`${row.nameEn} ${row.nameZh ?? ""} ${row.code}`, row.titles.join(" "), row.descriptionEn ?? ""]
		.map(searchWords)
		.join("\u0001");
