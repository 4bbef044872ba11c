import type { WriteContext } from "#platform/server/database/context.ts";
import type { CompetencyContent } from "../contract-frameworks.ts";
import { createFramework } from "../server/create-framework.ts";
import { publishFramework } from "../server/publish-framework.ts";
import { addCompetency } from "../server/save-competency.ts";

/** A competency in all its parts, of which a test names those that it is about. */
export const someContent = (part: Partial<CompetencyContent> & { code: string }): CompetencyContent => ({
	kind: "skill",
	name: { en: `Competency ${part.code}`, zh: null },
	description: { en: null, zh: null },
	alternates: [],
	levels: [],
	broader: [],
	prerequisites: [],
	related: [],
	...part,
});

/** A framework of the acting person's organisation with competencies of the codes given, by the real use cases. */
export async function buildFramework(
	context: WriteContext,
	{
		code = "own",
		codes = ["A", "B"],
		publish = false,
		owner = "organisation",
	}: { code?: string; codes?: readonly string[]; publish?: boolean; owner?: "organisation" | "region" } = {},
): Promise<{ id: string; competencies: Record<string, string> }> {
	const { id } = await createFramework(context, {
		owner,
		code,
		name: { en: `Framework ${code}`, zh: null },
		description: { en: null, zh: null },
		version: "1.0",
	});
	const competencies: Record<string, string> = {};
	for (const one of codes) competencies[one] = (await addCompetency(context, id, someContent({ code: one }))).id;
	if (publish) await publishFramework(context, id);
	return { id, competencies };
}
