import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { streamRows } from "#platform/server/lists/stream-rows.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { notFound } from "#platform/server/problem.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type { NeedDetail, NeedInput, NeedQuery, NeedSummary } from "../contract-needs.ts";
import { abilitiesOnNeed, editableNeeds, visibleNeeds } from "./needs-policy.ts";

/** Those that the actor sees, without what belongs to them: enough to find a page. */
const visible = (context: ReadContext) => context.tx.selectFrom("need").where(visibleNeeds(context) as never);

const needs = (context: ReadContext) =>
	visible(context)
		.innerJoin("organisation", "organisation.id", "need.organisation_id")
		.innerJoin("occupation", "occupation.id", "need.occupation_id")
		.leftJoin("region as place", "place.id", "need.place_id")
		.selectAll("need")
		.select([
			"organisation.name_en as organisation_en",
			"organisation.name_zh as organisation_zh",
			"occupation.code",
			"occupation.name_en as occupation_en",
			"occupation.name_zh as occupation_zh",
			"place.name_en as place_en",
			"place.name_zh as place_zh",
		]);

type NeedRow = Awaited<ReturnType<ReturnType<typeof needs>["executeTakeFirstOrThrow"]>>;

const payOf = (row: Pick<NeedRow, "pay_from" | "pay_to" | "pay_currency" | "pay_period">) =>
	row.pay_from === null || row.pay_to === null
		? null
		: { from: row.pay_from, to: row.pay_to, currency: row.pay_currency ?? "CNY", period: row.pay_period ?? "month" };

const toSummary = (context: ReadContext, row: NeedRow): NeedSummary => ({
	id: row.id,
	organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
	occupation: { id: row.occupation_id, code: row.code, name: { en: row.occupation_en, zh: row.occupation_zh } },
	title: row.title,
	language: row.language,
	headcount: row.headcount,
	startsOn: row.starts_on,
	endsOn: row.ends_on,
	place: row.place_id ? { id: row.place_id, name: { en: row.place_en, zh: row.place_zh } } : null,
	pay: payOf(row),
	state: row.state as NeedSummary["state"],
	sample: row.sample,
	updatedAt: row.updated_at,
	abilities: abilitiesOnNeed(context, row),
});

const sorts = {
	updated: "need.updated_at",
	starts: "need.starts_on",
	headcount: "need.headcount",
	title: "need.title",
};

type Conditions = SelectQueryBuilder<DB, "need", object>;

function filtered<Query>(from: Query, { actor }: ReadContext, query: NeedQuery): Query {
	const words = query.q ? searchQuery(query.q) : null;
	return (from as Conditions)
		.$if(words !== null, (found) => found.where(sql<boolean>`need.search @@ to_tsquery('simple', ${words})`))
		.$if(Boolean(query.q) && words === null, (found) => found.where(sql<boolean>`false`))
		.$if(query.state !== undefined, (found) => found.where("need.state", "=", query.state!))
		.$if(query.occupationId !== undefined, (found) => found.where("need.occupation_id", "=", query.occupationId!))
		.$if(query.organisationId !== undefined, (found) => found.where("need.organisation_id", "=", query.organisationId!))
		.$if(query.placeId !== undefined, (found) => found.where("need.place_id", "=", query.placeId!))
		.$if(query.year !== undefined, (found) =>
			found.where(sql<boolean>`extract(year from need.starts_on) = ${query.year}`),
		)
		.$if(query.mine === true, (found) => found.where("need.organisation_id", "=", actor.organisationId!)) as Query;
}

export async function listNeeds(context: ReadContext, query: NeedQuery): Promise<Page<NeedSummary>> {
	const page = await keysetPage(filtered(visible(context).select("need.id"), context, query), {
		sorts,
		defaultSort: "-updated",
		id: "need.id",
		...query,
	});
	const filled = await fillPage(page, (ids) => needs(context).where("need.id", "in", ids).execute());
	return { ...filled, items: filled.items.map((row) => toSummary(context, row)) };
}

/** Every filtered need in the order of the screen, for exports. */
export async function* allNeeds(context: ReadContext, query: NeedQuery): AsyncGenerator<NeedSummary> {
	const { column, direction } = sortOf(sorts, query.sort ?? "-updated", "-updated");
	const sorted = filtered(needs(context), context, query).orderBy(sql`${column} ${direction}`).orderBy("need.id");
	for await (const row of streamRows(context, sorted)) yield toSummary(context, row);
}

export async function getNeed(context: ReadContext, id: string, cipher: PersonalCipher): Promise<NeedDetail> {
	const row = await needs(context).where("need.id", "=", id).executeTakeFirst();
	if (!row) throw notFound();
	const summary = toSummary(context, row);
	const competencies = await context.tx
		.selectFrom("need_competency as n")
		.innerJoin("competency as c", "c.id", "n.competency_id")
		.leftJoin("occupation_requirement as r", (join) =>
			join.onRef("r.competency_id", "=", "n.competency_id").on("r.occupation_id", "=", row.occupation_id),
		)
		.where("n.need_id", "=", id)
		.select(["c.id", "c.name_en", "c.name_zh", "c.kind", "n.level", "r.level as suggested"])
		.orderBy("n.level", "desc")
		.orderBy("c.code")
		.execute();
	return {
		...summary,
		description: row.description,
		closeReason: row.close_reason,
		version: row.version,
		shownToLearners: row.shown_to_learners,
		competencies: competencies.map((c) => ({
			id: c.id,
			name: { en: c.name_en, zh: c.name_zh },
			kind: c.kind,
			level: Number(c.level),
			suggested: c.suggested === null ? null : Number(c.suggested),
		})),
		contact: row.organisation_id === context.actor.organisationId ? contactOf(row, cipher) : null,
	};
}

function contactOf(
	row: Pick<NeedRow, "id" | "contact_name" | "contact_email" | "contact_phone_sealed">,
	cipher: PersonalCipher,
): NeedInput["contact"] {
	if (!row.contact_name && !row.contact_email && !row.contact_phone_sealed) return null;
	return {
		name: row.contact_name ?? "",
		email: row.contact_email ?? "",
		phone: row.contact_phone_sealed ? cipher.decrypt(row.contact_phone_sealed, `need:${row.id}`) : "",
	};
}

type StoredNeed = Omit<NeedRow, `${"organisation" | "occupation" | "place"}_${"en" | "zh"}` | "code">;

/** A stored need as the input that would make it: for comparing and copying. */
export async function needInputOf({ tx }: ReadContext, row: StoredNeed, cipher: PersonalCipher): Promise<NeedInput> {
	const competencies = await tx
		.selectFrom("need_competency")
		.select(["competency_id", "level"])
		.where("need_id", "=", row.id)
		.orderBy("competency_id")
		.execute();
	return {
		occupationId: row.occupation_id,
		title: row.title,
		language: row.language as NeedInput["language"],
		description: row.description,
		headcount: row.headcount,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		placeId: row.place_id,
		pay: payOf(row) as NeedInput["pay"],
		shownToLearners: row.shown_to_learners,
		competencies: competencies.map((c) => ({ competencyId: c.competency_id, level: Number(c.level) })),
		contact: contactOf(row, cipher),
	};
}

/** An own need as the input that would make it, with the version that it is. */
export async function needInputById(
	context: ReadContext,
	id: string,
	cipher: PersonalCipher,
): Promise<{ version: number; input: NeedInput }> {
	const [need] = await editableNeeds(context, [id]);
	return { version: need!.version, input: await needInputOf(context, need!, cipher) };
}

export async function needHistory(context: ReadContext, id: string) {
	const visible = await needs(context).where("need.id", "=", id).executeTakeFirst();
	if (!visible) throw notFound();
	const rows = await context.tx
		.selectFrom("need_version as v")
		.leftJoin("person as p", "p.id", "v.person_id")
		.where("v.need_id", "=", id)
		.select(["v.version", "v.at", "p.name as person", "v.action", "v.changes"])
		.orderBy("v.version", "desc")
		.execute();
	return {
		items: rows.map((row) => ({
			...row,
			action: row.action as "created",
			changes: row.changes as Record<string, { before: unknown; after: unknown }>,
		})),
	};
}

/** The region itself and the places in it, for the choice of a place. */
export async function listPlaces({ tx, actor }: ReadContext) {
	const rows = await tx
		.selectFrom("region")
		.select(["id", "name_en", "name_zh"])
		.where((is) => is.or([is("parent_id", "=", actor.regionId), is("id", "=", actor.regionId)]))
		.orderBy(sql`parent_id is not null`)
		.orderBy("name_en")
		.execute();
	return { items: rows.map(({ id, name_en, name_zh }) => ({ id, name: { en: name_en, zh: name_zh } })) };
}
