import type { WriteContext } from "#platform/server/database/context.ts";
import type { SourceInput } from "../contract-postings.ts";
import { judgeSource } from "./judge-source.ts";
import { editableSource } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";

/** Changes what is said of a source; its kind is judged anew. @throws Problem demand/source-name-taken */
export async function editSource(context: WriteContext, id: string, input: SourceInput): Promise<void> {
	const source = await editableSource(context, id);
	const { tx, now } = context;
	const taken = await tx
		.selectFrom("demand_source")
		.select("id")
		.where("organisation_id", "=", source.organisation_id)
		.where("name", "=", input.name)
		.where("id", "<>", id)
		.executeTakeFirst();
	if (taken) throw postingProblem("source-name-taken", { name: input.name });
	await tx
		.updateTable("demand_source")
		.set({
			name: input.name,
			attribution: input.attribution,
			kind_declared: input.kindDeclared,
			kind_confirmed: input.kindConfirmed,
			currency: input.currency,
			sample: input.sample,
			updated_at: now,
		})
		.where("id", "=", id)
		.execute();
	if (input.sample !== source.sample) {
		await tx.updateTable("posting").set({ sample: input.sample }).where("source_id", "=", id).execute();
	}
	const kind = await judgeSource(context, id);
	context.audit({
		action: "demand.source.edited",
		object: { kind: "demand_source", id },
		organisationId: source.organisation_id,
		detail: { kind, declared: input.kindDeclared, confirmed: input.kindConfirmed, sample: input.sample },
	});
}
