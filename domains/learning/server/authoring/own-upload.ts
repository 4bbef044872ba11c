import type { ReadContext } from "#platform/server/database/context.ts";
import { type FieldProblem, invalid } from "#platform/server/problem.ts";

interface Upload {
	id: string;
	name: string;
	sha256: string;
}

/**
 * Files that the actor uploaded, to be laid somewhere; of kinds that no browser runs.
 * @param path the field that names them
 * @throws Problem invalid: of somebody else, or unknown, which looks the same; or of another kind
 */
export async function ownUploads(
	{ tx, actor }: ReadContext,
	ids: readonly string[],
	{ path, accepted }: { path: string; accepted: readonly string[] },
): Promise<Upload[]> {
	if (ids.length === 0) return [];
	const found = await tx
		.selectFrom("stored_file")
		.select(["id", "name", "sha256"])
		.where("id", "in", ids)
		.where("person_id", "=", actor.personId)
		.where("purpose", "=", "upload")
		.execute();
	const byId = new Map(found.map((file) => [file.id, file]));
	return [...new Set(ids)].map((id) => {
		const file = byId.get(id);
		if (!file) throw invalid({ path, code: "unknown" });
		const wrong = wrongEnding(file.name, accepted);
		if (wrong) throw invalid({ path, ...wrong });
		return file;
	});
}

/** What is wrong with a file that is none of the kinds that are taken. */
export const wrongEnding = (name: string, accepted: readonly string[]): Omit<FieldProblem, "path"> | null =>
	accepted.some((ending) => name.toLowerCase().endsWith(ending))
		? null
		: { code: "file-of-wrong-kind", params: { accepted: accepted.join(", ") } };
