import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { invalid } from "#platform/server/problem.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import type { NeedInput } from "../contract-needs.ts";

/** The columns of a need for an input that the policy has let through. The phone number is sealed with the row's id. */
export function needColumns(id: string, input: NeedInput, cipher: PersonalCipher, occupationNames: string) {
	const { contact, pay } = input;
	return {
		occupation_id: input.occupationId,
		title: input.title,
		language: input.language,
		description: input.description,
		headcount: input.headcount,
		starts_on: input.startsOn,
		ends_on: input.endsOn,
		place_id: input.placeId,
		shown_to_learners: input.shownToLearners,
		pay_from: pay?.from ?? null,
		pay_to: pay?.to ?? null,
		pay_currency: pay?.currency ?? null,
		pay_period: pay?.period ?? null,
		contact_name: contact?.name || null,
		contact_email: contact?.email || null,
		contact_phone_sealed: contact?.phone ? cipher.encrypt(contact.phone, `need:${id}`) : null,
		search: sql<string>`to_tsvector('simple', ${searchWords(`${input.title} ${occupationNames} ${input.description ?? ""}`)})`,
	};
}

/**
 * Checks what only the database knows: occupation, place and competencies exist.
 * @returns the occupation's names, for search
 * @throws Problem invalid naming the field
 */
export async function checkReferences({ tx, actor }: WriteContext, input: NeedInput): Promise<string> {
	const occupation = await tx
		.selectFrom("occupation")
		.select(["name_en", "name_zh"])
		.where("id", "=", input.occupationId)
		.where("archived_at", "is", null)
		.executeTakeFirst();
	if (!occupation) throw invalid({ path: "occupationId", code: "unknown" });
	if (input.placeId) {
		const place = await tx
			.selectFrom("region")
			.select("id")
			.where("id", "=", input.placeId)
			.where((is) => is.or([is("parent_id", "=", actor.regionId), is("id", "=", actor.regionId)]))
			.executeTakeFirst();
		if (!place) throw invalid({ path: "placeId", code: "unknown" });
	}
	const ids = input.competencies.map(({ competencyId }) => competencyId);
	if (ids.length > 0) {
		const rows = await tx
			.selectFrom("competency")
			.select("id")
			.where("id", "in", ids)
			.where("kind", "<>", "group")
			.execute();
		const known = new Set(rows.map(({ id }) => id));
		const missing = ids.findIndex((id) => !known.has(id));
		if (missing >= 0) throw invalid({ path: `competencies.${missing}.competencyId`, code: "unknown" });
	}
	return `${occupation.name_en ?? ""} ${occupation.name_zh ?? ""}`;
}

export async function replaceCompetencies(
	{ tx }: WriteContext,
	needId: string,
	competencies: NeedInput["competencies"],
): Promise<void> {
	await tx.deleteFrom("need_competency").where("need_id", "=", needId).execute();
	if (competencies.length === 0) return;
	await tx
		.insertInto("need_competency")
		.values(competencies.map(({ competencyId, level }) => ({ need_id: needId, competency_id: competencyId, level })))
		.execute();
}

type Changes = Record<string, { before: unknown; after: unknown }>;

export async function addVersion(
	{ tx, actor, now }: WriteContext,
	needId: string,
	version: number,
	action: "created" | "edited" | "closed" | "reopened",
	changes: Changes = {},
): Promise<void> {
	await tx
		.insertInto("need_version")
		.values({ need_id: needId, version, at: now, person_id: actor.personId, action, changes: JSON.stringify(changes) })
		.execute();
}

/** Fields that differ; contact details are named, never written down again: the history outlives them. */
export function changesBetween(before: NeedInput, after: NeedInput): Changes {
	const changes: Changes = {};
	for (const key of Object.keys(after) as (keyof NeedInput)[]) {
		if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
		changes[key] = key === "contact" ? { before: null, after: null } : { before: before[key], after: after[key] };
	}
	return changes;
}
