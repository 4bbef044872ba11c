import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";

/** Builders of this domain's rows, for tests. They write what use cases would, without their checks. */

export async function buildSource(
	{ tx, now }: WriteContext,
	part: { regionId: string; organisationId: string; name?: string; kind?: "stock" | "flow"; sample?: boolean },
) {
	const id = newId();
	const kind = part.kind ?? "stock";
	await tx
		.insertInto("demand_source")
		.values({
			id,
			region_id: part.regionId,
			organisation_id: part.organisationId,
			name: part.name ?? `source ${id}`,
			kind,
			kind_declared: kind,
			sample: part.sample ?? false,
			created_at: now,
			updated_at: now,
		})
		.execute();
	const importId = newId();
	await tx
		.insertInto("posting_import")
		.values({
			id: importId,
			source_id: id,
			organisation_id: part.organisationId,
			state: "done",
			mapping: "{}",
			created_at: now,
		})
		.execute();
	return { id, importId, regionId: part.regionId, organisationId: part.organisationId };
}

export async function buildPostings(
	{ tx, now }: WriteContext,
	source: Awaited<ReturnType<typeof buildSource>>,
	part: {
		occupationId: string | null;
		year: number;
		count: number;
		headcount?: number;
		title?: string;
		placeId?: string;
		sample?: boolean;
		postedOn?: (index: number) => string;
	},
): Promise<string[]> {
	const ids = Array.from({ length: part.count }, newId);
	const title = part.title ?? "Budget Analyst";
	await tx
		.insertInto("posting")
		.values(
			ids.map((id, i) => ({
				id,
				source_id: source.id,
				import_id: source.importId,
				region_id: source.regionId,
				organisation_id: source.organisationId,
				place_id: part.placeId ?? null,
				external_id: id,
				title,
				title_key: title.toLowerCase(),
				headcount: part.headcount ?? 1,
				headcount_assumed: part.headcount === undefined,
				posted_on: part.postedOn?.(i) ?? null,
				year: part.year,
				occupation_id: part.occupationId,
				match_state: part.occupationId ? "automatic" : "review",
				sample: part.sample ?? false,
				created_at: now,
			})),
		)
		.execute();
	return ids;
}

export async function buildProgramme(
	{ tx, now }: WriteContext,
	part: {
		organisationId: string;
		regionId: string;
		occupations: Record<string, number>;
		cohorts: Record<number, { graduates: number; qualified?: number }>;
		headId?: string;
		sample?: boolean;
	},
): Promise<string> {
	const id = newId();
	await tx
		.insertInto("programme")
		.values({
			id,
			organisation_id: part.organisationId,
			region_id: part.regionId,
			name_zh: "大数据技术",
			degree: "associate",
			sample: part.sample ?? true,
			created_at: now,
			updated_at: now,
		})
		.execute();
	if (part.headId) {
		await tx
			.insertInto("programme_head")
			.values({ id: newId(), programme_id: id, person_id: part.headId, given_at: now })
			.execute();
	}
	for (const [occupation_id, share] of Object.entries(part.occupations)) {
		await tx.insertInto("programme_occupation").values({ programme_id: id, occupation_id, share }).execute();
	}
	for (const [year, { graduates, qualified }] of Object.entries(part.cohorts)) {
		await tx
			.insertInto("cohort")
			.values({
				id: newId(),
				programme_id: id,
				year: Number(year),
				expected_graduates: graduates,
				expected_qualified: qualified ?? null,
				sample: part.sample ?? true,
				updated_at: now,
			})
			.execute();
	}
	return id;
}

/** An open need for one person, stated now. */
export async function buildNeed(
	{ tx, now }: WriteContext,
	part: {
		organisationId: string;
		regionId: string;
		occupationId: string;
		title?: string;
		headcount?: number;
		/** What it names: competency → level. */
		levels?: Readonly<Record<string, number>>;
		state?: "open" | "closed";
	},
): Promise<string> {
	const id = newId();
	const state = part.state ?? "open";
	await tx
		.insertInto("need")
		.values({
			id,
			organisation_id: part.organisationId,
			region_id: part.regionId,
			occupation_id: part.occupationId,
			title: part.title ?? "Data engineer",
			headcount: part.headcount ?? 1,
			starts_on: "2027-01-01",
			state,
			close_reason: state === "closed" ? "filled" : null,
			created_at: now,
			updated_at: now,
		})
		.execute();
	for (const [competency_id, level] of Object.entries(part.levels ?? {}))
		await tx.insertInto("need_competency").values({ need_id: id, competency_id, level }).execute();
	return id;
}
