import { type RawBuilder, sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import {
	allowsCopies,
	asksAttribution,
	type Licence,
	nonCommercial,
	type Origin,
	type Sharing,
	type SharingInput,
	sharesAlike,
	withOrigin,
} from "../../contract-sharing.ts";
import { manageCourses, writeCourses } from "../learning-policy.ts";

interface Shared {
	id: string;
	organisation_id: string;
	state: string;
	licence: string;
	licence_en: string | null;
	licence_zh: string | null;
	terms_en: string | null;
	terms_zh: string | null;
	access_tier: string;
	origin_ids: string[];
	origin: unknown;
}

/**
 * Published courses, under this name in a query, into which the actor may look because they are shared with who teaches where
 * they act: nobody who learns in one, for whom its parts open by its rules.
 */
export const sharedWith = ({ actor }: ReadContext, course: "c" | "course"): RawBuilder<boolean> => {
	if (!writeCourses.holds(actor)) return sql<boolean>`false`;
	const at = (column: string) => sql.ref(`${course}.${column}`);
	return sql<boolean>`(${at("state")} = 'published' and (${at("access_tier")} = 'public'
			or (${at("access_tier")} = 'region' and ${at("region_id")} = ${actor.regionId}::uuid)
			or (${at("access_tier")} in ('organisation', 'region') and ${at("organisation_id")} = ${actor.organisationId}::uuid))
		and not exists (select from enrolment e join offering f on f.id = e.offering_id
			where f.course_id = ${at("id")} and e.person_id = ${actor.personId}::uuid and e.state = 'active'))`;
};

/** Begins courses elsewhere, into which one that is shared with them may be copied by its licence. */
export const mayTake = ({ actor }: ReadContext, course: Shared & { shared: boolean }): boolean =>
	manageCourses.holds(actor) &&
	course.organisation_id !== actor.organisationId &&
	course.shared &&
	allowsCopies(course.licence as Licence);

export const sharingOf = (row: Shared): Sharing => ({
	licence: row.licence as Licence,
	licenceText: { en: row.licence_en, zh: row.licence_zh },
	terms: { en: row.terms_en, zh: row.terms_zh },
	tier: row.access_tier as Sharing["tier"],
	origin: row.origin as Origin,
});

/** The columns of it. A text of one's own of another licence is left out. */
export const sharingColumns = ({ licence, licenceText, terms, tier }: SharingInput) => ({
	licence,
	licence_en: licence === "own" ? licenceText.en : null,
	licence_zh: licence === "own" ? licenceText.zh : null,
	terms_en: terms.en,
	terms_zh: terms.zh,
	access_tier: tier,
});

type Licenced = Pick<SharingInput, "licence" | "licenceText">;

/**
 * A copy of what is shared alike stays under the licence of what it was copied from, what allows no changed copies stays as it
 * was given or reserved, and no copy gives away more than was given: neither commerce nor that it is named whose it was.
 * @returns the rule that forbids a licence to what comes from these, if one does
 */
export function forbidsLicence(origin: Origin, licence: Licence): string | null {
	if (origin.some((source) => sharesAlike(source.licence) && source.licence !== licence)) return "share-alike";
	const one = (asks: (of: Licence) => boolean) => origin.some((source) => asks(source.licence));
	if (one((of) => !allowsCopies(of) && of !== licence) && licence !== "all-rights-reserved") return "no-copies";
	if (one(nonCommercial) && (licence === "cc0-1.0" || asksAttribution(licence)) && !nonCommercial(licence))
		return "non-commercial";
	return one(asksAttribution) && licence === "cc0-1.0" ? "attribution" : null;
}

/** @param now licence as it is; the words in which something was given stay the same @throws Problem invalid naming the field */
export function refuseOtherLicence(origin: Origin, now: Licenced, { licence, licenceText }: Licenced): void {
	const code = forbidsLicence(origin, licence);
	if (code) throw invalid({ path: "sharing.licence", code });
	if (licence !== "own") return;
	for (const source of keepingWords(origin, now))
		for (const language of ["zh", "en"] as const)
			if (source.licence === "own" && licenceText[language] !== (source.licenceText ?? now.licenceText)[language])
				throw invalid({ path: `sharing.licenceText.${language}`, code: "no-copies" });
}

/** Words under which something was given stay with it: a course under another licence has none, and may go back to them. */
export const keepingWords = (origin: Origin, { licence, licenceText }: Licenced): Origin =>
	licence === "own" ? origin.map((one) => (one.licence === "own" ? { licenceText, ...one } : one)) : origin;

/** What a copy of a course keeps of it: ids of all that it comes from, and, where it was another organisation's, its attribution. */
export async function originOfCopy(
	{ tx, actor }: WriteContext,
	course: Shared & { name_en: string | null; name_zh: string | null },
) {
	const before = course.origin as Origin;
	const ids = [...course.origin_ids, course.id];
	if (course.organisation_id === actor.organisationId) return { ids, origin: before };
	const owner = await tx
		.selectFrom("organisation")
		.select(["name_en as en", "name_zh as zh"])
		.where("id", "=", course.organisation_id)
		.executeTakeFirstOrThrow();
	const source = { course: { en: course.name_en, zh: course.name_zh }, organisation: owner };
	return { ids, origin: withOrigin(before, { ...source, licence: course.licence as Licence }) };
}
