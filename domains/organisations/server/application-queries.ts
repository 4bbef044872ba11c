import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import { type CheckCode, checksFor, type OrganisationKind, type OrganisationState } from "../contract.ts";
import type { ApplicationAnswer, applicationQuery, applicationRow } from "../contract-organisations.ts";
import { abilitiesFor, type Standing, standingTo, visibleApplications } from "./application-policy.ts";
import { mailDomainHint } from "./mail-domain.ts";
import { evidenceNeedsReason } from "./open-evidence.ts";
import { decideApplications } from "./permissions.ts";
import { phoneContext } from "./phone.ts";

type Row = z.infer<typeof applicationRow>;

const state = sql`application_state(organisation.state, a.claim_state)`;

const applications = (tx: ReadContext["tx"]) =>
	tx
		.selectFrom("organisation_application as a")
		.innerJoin("organisation", "organisation.id", "a.organisation_id")
		.innerJoin("region as r", "r.id", "organisation.region_id")
		.select([
			"organisation.id",
			sql<Row["name"]>`json_build_object('en', organisation.name_en, 'zh', organisation.name_zh)`.as("name"),
			sql<OrganisationKind>`organisation.kind`.as("kind"),
			sql<OrganisationState>`${state}`.as("state"),
			sql<boolean>`a.claim_state is not null`.as("claim"),
			sql<Row["name"]>`json_build_object('en', r.name_en, 'zh', r.name_zh)`.as("regionName"),
			"organisation.registration_number as registrationNumber",
			"a.submitted_at as submittedAt",
			"a.applicant_id as applicantId",
			sql<
				string[]
			>`array(select c.code from organisation_check c where c.organisation_id = organisation.id and c.done)`.as(
				"checked",
			),
			sql<number>`(select count(*) from organisation_comment c where c.organisation_id = organisation.id)`.as(
				"comments",
			),
		]);

/** The queue: of the operator, or of the region's officials. */
export async function listApplications(
	{ tx, actor }: ReadContext,
	query: z.infer<typeof applicationQuery>,
): Promise<Page<Row>> {
	const words = query.q ? searchQuery(query.q) : null;
	const visible = tx.selectFrom("organisation_application as a").where(visibleApplications(actor));
	const found = visible
		.innerJoin("organisation", "organisation.id", "a.organisation_id")
		.select("organisation.id")
		.$if(query.state !== undefined, (filtered) => filtered.where(sql<boolean>`${state} = ${query.state}`))
		.$if(query.kind !== undefined, (filtered) => filtered.where("organisation.kind", "=", query.kind ?? ""))
		.$if(words !== null, (filtered) =>
			filtered.where(sql<boolean>`organisation.search @@ to_tsquery('simple', ${words})`),
		);
	const page = await keysetPage(found, {
		sorts: {
			submittedAt: "a.submitted_at",
			name: "coalesce(organisation.name_zh, organisation.name_en)",
		},
		defaultSort: "submittedAt",
		id: "a.organisation_id",
		...(query.state || query.kind || words ? { once: true } : { counted: visible }),
		...query,
	});
	const filled = await fillPage(page, (ids) => applications(tx).where("organisation.id", "in", ids).execute());
	const operator = decideApplications.holds(actor);
	return {
		...filled,
		items: filled.items.map(({ id: organisationId, checked, applicantId, ...row }) => {
			const wanted = checksFor(row.kind, row.claim);
			const isOperator = operator && applicantId !== actor.personId;
			return {
				organisationId,
				...row,
				checksDone: wanted.filter((code) => checked.includes(code)).length,
				checksTotal: wanted.length,
				abilities: abilitiesFor({
					state: row.state,
					isClaim: row.claim,
					isApplicant: false,
					isOperator,
					isOfficial: actor.seesRegion,
				}),
			};
		}),
	};
}

/** One application, to whoever has business with it; the telephone number only to the operator and the applicant. */
export async function getApplication(
	context: ReadContext,
	organisationId: string,
	cipher: PersonalCipher,
): Promise<ApplicationAnswer> {
	const standing = await standingTo(context, organisationId);
	const { tx } = context;
	const row = await tx
		.selectFrom("organisation as o")
		.innerJoin("region as r", "r.id", "o.region_id")
		.leftJoin("organisation_application as a", "a.organisation_id", "o.id")
		.select([
			"o.kind",
			"o.name_en as nameEn",
			"o.name_zh as nameZh",
			"o.description_en as descriptionEn",
			"o.description_zh as descriptionZh",
			"o.website",
			"o.region_id as regionId",
			sql<ApplicationAnswer["regionName"]>`json_build_object('en', r.name_en, 'zh', r.name_zh)`.as("regionName"),
			"o.place_id as placeId",
			"o.registration_number as registrationNumber",
			"o.created_at",
			"a.applicant_name",
			"a.applicant_email",
			"a.contact_phone",
			"a.submitted_at",
			"a.revision",
			"a.claim_state",
			"a.claimed_at",
			"a.claimant_role",
			"a.claim_proof",
			"a.claim_website",
		])
		.where("o.id", "=", organisationId)
		.executeTakeFirstOrThrow();
	const { created_at, applicant_name, applicant_email, contact_phone, submitted_at, revision, ...rest } = row;
	const { claim_state, claimed_at, claimant_role, claim_proof, claim_website, ...organisation } = rest;
	const evidence = await listEvidence(context, organisationId, standing.isOfficial && !standing.isOperator);
	const checks = await listChecks(context, organisationId, checksFor(row.kind as OrganisationKind, standing.isClaim));
	const comments = standing.isOperator || standing.isOfficial ? await listComments(context, organisationId) : [];
	const decisions = await listDecisions(context, standing, claimed_at);
	const mayCall = standing.isOperator || standing.isApplicant;
	return {
		...organisation,
		organisationId,
		kind: row.kind as OrganisationKind,
		state: standing.state as OrganisationState,
		isClaim: claim_state !== null,
		claim:
			claim_state && mayCall ? { role: claimant_role ?? "", proof: claim_proof ?? "", website: claim_website } : null,
		contactPhone: contact_phone && mayCall ? cipher.decrypt(contact_phone, phoneContext(organisationId)) : null,
		// Only a proven address may register; officials advise on the organisation, not on the person.
		applicant:
			mayCall && applicant_name && applicant_email
				? { name: applicant_name, email: applicant_email, emailVerified: true }
				: null,
		submittedAt: submitted_at ?? created_at,
		revision: revision ?? 0,
		evidence,
		evidenceNeedsReason: evidenceNeedsReason(standing),
		mailDomainHint: applicant_email ? mailDomainHint(applicant_email, row.website, claim_website) : null,
		checks: standing.isApplicant && !standing.isOperator ? checks.map((check) => ({ ...check, note: null })) : checks,
		comments,
		decisions,
		abilities: abilitiesFor(standing),
	};
}

/** Names of the files for those who may open them: the operator, through the route for it, and the applicant. */
async function listEvidence({ tx }: ReadContext, organisationId: string, withheld: boolean) {
	if (withheld) return [];
	const { rows } = await sql<{ fileId: string; name: string; size: number }>`
		select file_id as "fileId", name, size from application_files(${organisationId})`.execute(tx);
	return rows;
}

async function listChecks({ tx }: ReadContext, organisationId: string, wanted: readonly CheckCode[]) {
	const rows = await tx
		.selectFrom("organisation_check as c")
		.leftJoin("person as p", "p.id", "c.checked_by")
		.select(["c.code", "c.done", "c.note", "p.name as by", "c.checked_at as at"])
		.where("c.organisation_id", "=", organisationId)
		.execute();
	return wanted.map((code) => {
		const row = rows.find((candidate) => candidate.code === code);
		return { code, done: row?.done ?? false, note: row?.note ?? null, by: row?.by ?? null, at: row?.at ?? null };
	});
}

const listComments = ({ tx }: ReadContext, organisationId: string) =>
	tx
		.selectFrom("organisation_comment as c")
		.innerJoin("organisation as o", "o.id", "c.author_organisation_id")
		.select([
			"c.id",
			sql<Row["name"]>`json_build_object('en', o.name_en, 'zh', o.name_zh)`.as("organisationName"),
			"c.text",
			"c.created_at as at",
		])
		.where("c.organisation_id", "=", organisationId)
		.orderBy("c.created_at")
		.execute();

/**
 * What was decided about others who claimed it earlier is theirs; why the organisation itself was suspended is told to
 * its people, not to somebody who only asks to speak for it.
 */
const listDecisions = ({ tx }: ReadContext, standing: Standing, claimedAt: string | null) => {
	const since = standing.isOperator ? null : claimedAt;
	const onlyClaims = standing.isClaim && standing.isApplicant && !standing.isOperator && !standing.isOfficial;
	return tx
		.selectFrom("organisation_decision")
		.select([
			sql<ApplicationAnswer["decisions"][number]["decision"]>`decision`.as("decision"),
			"reasons",
			"created_at as at",
		])
		.where("organisation_id", "=", standing.organisationId)
		.$if(since !== null, (all) => all.where("created_at", ">=", since))
		.$if(onlyClaims, (all) => all.where("decision", "in", ["submitted", "refused", "verified"]))
		.orderBy("created_at", "desc")
		.execute();
};
