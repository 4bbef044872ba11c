import type { WriteContext } from "#platform/server/database/context.ts";

/**
 * Makes these files the evidence of an application. Only files that the actor uploaded, or that it holds already.
 * @returns false when one of them is neither
 */
export async function attachEvidence(
	{ tx, actor }: WriteContext,
	organisationId: string,
	fileIds: readonly string[],
): Promise<boolean> {
	const held = await tx
		.selectFrom("organisation_evidence")
		.select("file_id")
		.where("organisation_id", "=", organisationId)
		.execute();
	const already = new Set(held.map(({ file_id }) => file_id));
	const fresh = [...new Set(fileIds)].filter((id) => !already.has(id));
	if (fresh.length > 0) {
		const mine = await tx
			.selectFrom("stored_file")
			.select("id")
			.where("id", "in", fresh)
			.where("person_id", "=", actor.personId)
			.execute();
		if (mine.length !== fresh.length) return false;
	}
	const keep = new Set(fileIds);
	const gone = [...already].filter((id) => !keep.has(id));
	if (gone.length > 0) {
		await tx
			.deleteFrom("organisation_evidence")
			.where("organisation_id", "=", organisationId)
			.where("file_id", "in", gone)
			.execute();
	}
	if (fresh.length > 0) {
		await tx
			.insertInto("organisation_evidence")
			.values(fresh.map((file_id) => ({ organisation_id: organisationId, file_id })))
			.execute();
	}
	return true;
}
