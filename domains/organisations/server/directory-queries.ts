import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type { OrganisationKind, OrganisationState } from "../contract.ts";
import type { directoryQuery, directoryRow, profileAnswer } from "../contract-organisations.ts";
import { decideApplications, editProfile, inviteMembers, manageMembers, readApplications } from "./permissions.ts";

type Row = z.infer<typeof directoryRow>;
type Profile = z.infer<typeof profileAnswer>;

const directory = ({ tx }: ReadContext) =>
	tx
		.selectFrom("organisation as o")
		.innerJoin("region as r", "r.id", "o.region_id")
		.leftJoin("region as p", "p.id", "o.place_id")
		.select([
			"o.id",
			sql<Row["name"]>`json_build_object('en', o.name_en, 'zh', o.name_zh)`.as("name"),
			sql<OrganisationKind>`o.kind`.as("kind"),
			sql<Row["name"]>`json_build_object('en', r.name_en, 'zh', r.name_zh)`.as("regionName"),
			sql<Row["placeName"]>`case when p.id is not null then json_build_object('en', p.name_en, 'zh', p.name_zh) end`.as(
				"placeName",
			),
			"o.website",
			"o.sample",
		]);

/** Everybody's directory: verified organisations and nothing else. */
export async function listDirectory(context: ReadContext, query: z.infer<typeof directoryQuery>): Promise<Page<Row>> {
	const words = query.q ? searchQuery(query.q) : null;
	const found = context.tx
		.selectFrom("organisation as o")
		.select("o.id")
		.where("o.state", "=", "verified")
		.$if(query.kind !== undefined, (filtered) => filtered.where("o.kind", "=", query.kind ?? ""))
		.$if(query.regionId !== undefined, (filtered) => filtered.where("o.region_id", "=", query.regionId ?? ""))
		.$if(query.placeId !== undefined, (filtered) => filtered.where("o.place_id", "=", query.placeId ?? ""))
		.$if(words !== null, (filtered) => filtered.where(sql<boolean>`o.search @@ to_tsquery('simple', ${words})`))
		// Signs alone find nothing, rather than everything.
		.$if(Boolean(query.q) && words === null, (filtered) => filtered.where(sql<boolean>`false`));
	const page = await keysetPage(found, {
		sorts: { name: "coalesce(o.name_zh, o.name_en)", kind: "o.kind" },
		defaultSort: "name",
		id: "o.id",
		...query,
	});
	return fillPage(page, (ids) => directory(context).where("o.id", "in", ids).execute());
}

/**
 * The public profile; of an organisation that is not verified only for its members, the operator, and its region's officials.
 * @throws Problem not-found
 */
export async function getProfile(context: ReadContext, id: string): Promise<Profile> {
	const { actor } = context;
	const row = await directory(context)
		.select([
			sql<OrganisationState>`o.state`.as("state"),
			"o.region_id as regionId",
			"o.place_id as placeId",
			sql<Profile["description"]>`json_build_object('en', o.description_en, 'zh', o.description_zh)`.as("description"),
			"o.registration_number as registrationNumber",
			sql<string | null>`(select to_json(max(d.created_at)) #>> '{}' from organisation_decision d
				where d.organisation_id = o.id and d.decision = 'verified')`.as("verifiedAt"),
			sql<boolean>`exists (select from membership m where m.organisation_id = o.id and m.person_id = ${actor.personId}
				and m.ended_at is null)`.as("member"),
			sql<boolean>`organisation_has_owner(o.id)`.as("represented"),
			sql<boolean>`exists (select from organisation_application a where a.organisation_id = o.id
				and a.applicant_id = ${actor.personId} and a.claim_state in ('open', 'refused'))`.as("claims"),
		])
		.where("o.id", "=", id)
		.executeTakeFirst();
	if (!row) throw notFound();
	const { member, claims, ...profile } = row;
	const supervises =
		decideApplications.holds(actor) || (readApplications.holds(actor) && actor.regionId === profile.regionId);
	if (profile.state !== "verified" && !member && !supervises) throw notFound();
	const own = actor.organisationId === id;
	const waits = profile.state === "waiting" || profile.state === "refused";
	const abilities = [
		own && editProfile.holds(actor) && "edit",
		own && manageMembers.holds(actor) && "members",
		own && inviteMembers.holds(actor) && "invite",
		profile.kind !== "operator" && (supervises || claims || (member && waits)) && "application",
		profile.kind !== "operator" &&
			profile.state === "verified" &&
			!profile.represented &&
			!claims &&
			actor.kind === "person" &&
			"claim",
	].filter((ability) => ability !== false);
	return { ...profile, abilities };
}

/** Regions and the places inside them, for forms and filters. */
export async function listRegions({ tx }: ReadContext) {
	const items = await tx
		.selectFrom("region")
		.select([
			"id",
			"parent_id as parentId",
			"code",
			sql<Row["name"]>`json_build_object('en', name_en, 'zh', name_zh)`.as("name"),
		])
		.orderBy("code")
		.execute();
	return { items };
}
