import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { groupEvidence } from "../../contract-groups.ts";
import { recordEvidence } from "../ledger/record-evidence.ts";

/** Levels of several learners in one competency, or what their marks on one scale show: all or none. */
export async function recordForGroup(
	context: WriteContext,
	{ entries, scale, ...common }: z.infer<typeof groupEvidence>,
): Promise<{ recorded: number }> {
	const ids = await recordEvidence(
		context,
		entries.map(({ personId, level, score }) => ({
			...common,
			personId,
			...(scale ? { mark: { score: score as number, scale } } : { level }),
			expiresAt: null,
			link: null,
		})),
	);
	return { recorded: ids.length };
}
