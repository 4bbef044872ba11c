import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";
import type { supplyPreview } from "../contract-supply.ts";
import { writeSupply } from "./demand-policy.ts";
import { readSupplyFile } from "./read-supply-file.ts";
import { refuseSupplyRows } from "./refuse-supply-rows.ts";
import { schoolForNewProgramme } from "./supply-policy.ts";

/**
 * What each row of a supply file would do, and why it would not; writes nothing.
 * @param schoolId an official's choice; until it is made, nothing is said about programmes that exist
 */
export async function previewSupply(
	context: ReadContext,
	files: FileStore,
	{ fileId, schoolId }: { fileId: string; schoolId?: string | undefined },
): Promise<z.infer<typeof supplyPreview>> {
	if (!writeSupply.holds(context.actor)) throw notFound();
	const { header, rows } = await readSupplyFile(context, files, fileId);
	if (schoolId || !context.actor.seesRegion) {
		const school = await schoolForNewProgramme(context, schoolId);
		await refuseSupplyRows(context, school.id, rows);
	}
	const invalid = rows.filter((row) => row.problems.length > 0).length;
	return {
		header,
		rows,
		programmes: new Set(rows.map((row) => row.code ?? row.programme)).size,
		valid: rows.length - invalid,
		invalid,
	};
}
