import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { structureOf } from "../learning/version-structure.ts";
import { offeringToEnrol, offeringToRun } from "../offerings/offering-policy.ts";

type Offering = Awaited<ReturnType<typeof offeringToRun>>;

/** A unit or an activity of what is offered. @throws Problem not-found */
async function withPart(context: ReadContext, offering: Offering, partId: string) {
	const structure = await structureOf(context, offering.version_id);
	const part = [...structure.units, ...structure.activities].find(({ id }) => id === partId);
	if (!part) throw notFound();
	return { offering, structure, part };
}

/** A part of an offering that the actor teaches or answers for. @throws Problem not-found */
export const partToRun = async (context: ReadContext, offeringId: string, partId: string) =>
	withPart(context, await offeringToRun(context, offeringId), partId);

/** The same for a change of when it opens; the offering is locked. @throws Problem learning/offering-closed */
export const partToOpen = async (context: ReadContext, offeringId: string, partId: string) =>
	withPart(context, await offeringToEnrol(context, offeringId), partId);
