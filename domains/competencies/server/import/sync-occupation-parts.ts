import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { OccupationSystem } from "../../contract.ts";
import type { OnetTask } from "./read-onet.ts";
import { type SyncResult, syncRows } from "./sync-rows.ts";

const ofSystem = (system: OccupationSystem) =>
	sql<boolean>`t.occupation_id in (select o.id from occupation o where o.system = ${system})`;

const occupationCode = "(select o.code from occupation o where o.id = x.occupation_id)";

interface OfOccupation {
	/** Id. */
	occupation: string;
}

export const syncTitles = (
	{ tx }: WriteContext,
	system: OccupationSystem,
	rows: readonly (OfOccupation & { kind: string; text: string })[],
): Promise<SyncResult> =>
	syncRows(tx, {
		table: "occupation_title",
		key: ["occupation_id", "kind", "text"],
		columns: [
			{ name: "occupation_id", type: "uuid", value: (row) => row.occupation },
			{ name: "kind", type: "text", value: (row) => row.kind },
			{ name: "text", type: "text", value: (row) => row.text },
		],
		rows,
		scope: ofSystem(system),
		removal: "delete",
		describe: `${occupationCode} || ' ' || x.text`,
	});

export const syncTasks = (
	{ tx }: WriteContext,
	system: OccupationSystem,
	rows: readonly OnetTask[],
): Promise<SyncResult> =>
	syncRows(tx, {
		table: "occupation_task",
		key: ["occupation_id", "code"],
		columns: [
			{ name: "occupation_id", type: "uuid", value: (row) => row.occupation },
			{ name: "code", type: "text", value: (row) => row.code },
			{ name: "text_en", type: "text", value: (row) => row.text },
			{ name: "core", type: "boolean", value: (row) => row.core },
			{ name: "position", type: "integer", value: (row) => row.position },
		],
		rows,
		scope: ofSystem(system),
		removal: "delete",
		describe: `${occupationCode} || ' ' || x.text_en`,
	});

export interface SourceRequirement extends OfOccupation {
	/** Id. */
	competency: string;
	basis: "rated" | "technology" | "listed";
	level: number | null;
	importance: number | null;
	required: boolean;
	lowPrecision: boolean;
	inDemand: boolean;
}

export const syncRequirements = (
	{ tx }: WriteContext,
	system: OccupationSystem,
	rows: readonly SourceRequirement[],
): Promise<SyncResult> =>
	syncRows(tx, {
		table: "occupation_requirement",
		key: ["occupation_id", "competency_id"],
		columns: [
			{ name: "occupation_id", type: "uuid", value: (row) => row.occupation },
			{ name: "competency_id", type: "uuid", value: (row) => row.competency },
			{ name: "basis", type: "text", value: (row) => row.basis },
			{ name: "level", type: "numeric", value: (row) => row.level, stored: (carried) => `${carried}::numeric(2,1)` },
			{
				name: "importance",
				type: "numeric",
				value: (row) => row.importance,
				stored: (carried) => `${carried}::numeric(3,2)`,
			},
			{ name: "required", type: "boolean", value: (row) => row.required },
			{ name: "low_precision", type: "boolean", value: (row) => row.lowPrecision },
			{ name: "in_demand", type: "boolean", value: (row) => row.inDemand },
		],
		rows,
		scope: ofSystem(system),
		removal: "delete",
		describe: `${occupationCode} || ' ' || (select c.name_en from competency c where c.id = x.competency_id)`,
	});

export const syncRelated = (
	{ tx }: WriteContext,
	system: OccupationSystem,
	rows: readonly (OfOccupation & { related: string; tier: string; position: number })[],
): Promise<SyncResult> =>
	syncRows(tx, {
		table: "occupation_related",
		key: ["occupation_id", "related_id"],
		columns: [
			{ name: "occupation_id", type: "uuid", value: (row) => row.occupation },
			{ name: "related_id", type: "uuid", value: (row) => row.related },
			{ name: "tier", type: "text", value: (row) => row.tier },
			{ name: "position", type: "integer", value: (row) => row.position },
		],
		rows,
		scope: ofSystem(system),
		removal: "delete",
		describe: occupationCode,
	});
