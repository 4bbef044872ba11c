import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { lockedLearners, OpeningPart, Openings } from "../../contract-release.ts";
import { rulesToRead } from "../../release-rules.ts";
import { structureOf } from "../learning/version-structure.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { partToRun } from "./opening-policy.ts";
import { locksOfOffering } from "./release-locks.ts";

interface SetDate {
	part_id: string;
	opens_at: string | null;
	day: string | null;
	time: string | null;
	revision: number;
}
type Early = OpeningPart["early"][number] & { partId: string };

/** Parts of an offering that open by rules: dates that it sets, for how many they are open, and for whom earlier. */
export async function listOpenings(context: ReadContext, offeringId: string): Promise<Openings> {
	const offering = await offeringToRun(context, offeringId);
	const structure = await structureOf(context, offering.version_id);
	const { tx } = context;
	const { rows: dates } = await sql<SetDate>`
		select part_id, opens_at, revision, to_char(opens_at at time zone ${offering.time_zone}, 'YYYY-MM-DD') as day,
			to_char(opens_at at time zone ${offering.time_zone}, 'HH24:MI') as time
		from part_opening where offering_id = ${offeringId}`.execute(tx);
	const { rows: dues } = await sql<{ activity_id: string; due_at: string }>`
		select activity_id, due_at from assignment_due where offering_id = ${offeringId}`.execute(tx);
	// Names of learners of other organisations too: the offering is the actor's.
	const { rows: early } = await unsafeBeyondScope(context, () =>
		sql<Early>`
			select x.part_id as "partId", p.id as "personId", p.name, x.reason, x.opened_at as "openedAt", b.name as by
			from early_opening x join enrolment e on e.id = x.enrolment_id and e.state = 'active'
				join person p on p.id = x.person_id left join person b on b.id = x.opened_by
			where x.offering_id = ${offeringId} order by p.name, p.id`.execute(tx),
	);
	const { rows: learning } = await sql<{ learners: number }>`
		select count(*)::int as learners from enrolment where offering_id = ${offeringId} and state = 'active'`.execute(tx);
	const { learners } = learning[0]!;
	const locks = [...(await locksOfOffering(context, offeringId, structure)).values()];
	const toPart = (
		kind: OpeningPart["kind"],
		{ id, title, release, activities }: (typeof structure)["units"][number],
	): OpeningPart => {
		const set = dates.find(({ part_id }) => part_id === id);
		const within = new Set([id, ...activities.map((activity) => activity.id)]);
		return {
			partId: id,
			kind,
			title,
			rules: rulesToRead(structure.units, release),
			date: release.some(({ rule }) => rule === "date")
				? {
						opensAt: set?.opens_at ?? null,
						day: set?.day ?? "",
						time: set?.time ?? "00:00",
						revision: set?.revision ?? 0,
						dueBefore: dues.some(
							({ activity_id, due_at }) =>
								set?.opens_at && within.has(activity_id) && Date.parse(due_at) <= Date.parse(set.opens_at),
						),
					}
				: null,
			open: learners - locks.filter((one) => one.has(id)).length,
			early: early.flatMap(({ partId, ...one }) => (partId === id ? [one] : [])),
		};
	};
	return {
		timeZone: offering.time_zone,
		learners,
		editable: offering.state !== "closed",
		items: structure.units.flatMap((unit) => [
			...(unit.release.length > 0 ? [toPart("unit", unit)] : []),
			...unit.activities
				.filter(({ release }) => release.length > 0)
				.map((activity) => toPart("activity", { ...activity, activities: [] })),
		]),
	};
}

/** Learners for whom a part is not open yet, and what each of them lacks. */
export async function listLocked(
	context: ReadContext,
	offeringId: string,
	partId: string,
): Promise<z.infer<typeof lockedLearners>> {
	const { structure } = await partToRun(context, offeringId, partId);
	const locks = await locksOfOffering(context, offeringId, structure);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; personId: string; name: string }>`
			select e.id, p.id as "personId", p.name from enrolment e join person p on p.id = e.person_id
			where e.offering_id = ${offeringId} and e.state = 'active' order by p.name, p.id`.execute(context.tx),
	);
	return {
		items: rows.flatMap(({ id, ...one }) => {
			const lock = locks.get(id)?.get(partId);
			return lock ? [{ ...one, lock }] : [];
		}),
	};
}
