import type { WriteContext } from "#platform/server/database/context.ts";
import type { ProgrammeInput } from "../contract-supply.ts";
import { demandProblem } from "./demand-problems.ts";
import { editableProgrammes } from "./supply-policy.ts";
import { replaceSupply } from "./write-programme.ts";

/** Changes an open programme; `version` is the one that was seen. */
export async function editProgramme(
	context: WriteContext,
	{ id, version, input }: { id: string; version: number; input: ProgrammeInput },
): Promise<{ version: number }> {
	const [programme] = await editableProgrammes(context, [id]);
	if (programme!.state !== "open") throw demandProblem("programme-closed");
	if (programme!.version !== version) throw demandProblem("programme-changed", { version: programme!.version });
	const { tx, now } = context;
	if (input.code && input.code !== programme!.code) {
		const other = await tx
			.selectFrom("programme")
			.select("id")
			.where("organisation_id", "=", programme!.organisation_id)
			.where("code", "=", input.code)
			.executeTakeFirst();
		if (other) throw demandProblem("programme-code-taken", { code: input.code });
	}
	await tx
		.updateTable("programme")
		.set({
			code: input.code || null,
			name_en: input.nameEn || null,
			name_zh: input.nameZh || null,
			degree: input.degree,
			version: version + 1,
			updated_at: now,
		})
		.where("id", "=", id)
		.execute();
	await replaceSupply(context, programme!, input);
	context.audit({
		action: "demand.programme.edited",
		object: { kind: "programme", id },
		organisationId: programme!.organisation_id,
		detail: { version: version + 1, occupations: input.occupations, cohorts: input.cohorts },
	});
	await context.emit("demand.programme.edited", { programmeId: id, organisationId: programme!.organisation_id });
	return { version: version + 1 };
}
