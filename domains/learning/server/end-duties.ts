import { sql } from "kysely";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { placesOfTeaching, teaching } from "./learning-policy.ts";
import { dropDrafts } from "./marking/drop-drafts.ts";

/**
 * Who teaches nowhere any more, or lost their access, writes and teaches no course any more; coming back does not bring it back. (Of an
 * erased person nothing is left: personal-data.ts.)
 */
export const endDuties: Listener = {
	name: "learning.end-duties",
	events: ["organisations.membership.ended", "organisations.membership.changed", "organisations.person.suspended"],
	async handle({ tx, now, audit }, { name, payload }) {
		const { personId } = payload as { personId: string };
		const stays = sql<boolean>`exists (select from membership m join organisation o on o.id = m.organisation_id
			join person p on p.id = m.person_id and p.suspended_at is null
			where m.person_id = ${personId} and m.ended_at is null and m.roles && ${teaching}::text[]
				and o.kind = any(${placesOfTeaching}::text[]))`;
		const ended = await tx
			.updateTable("course_author")
			.set({ ended_at: now })
			.where("person_id", "=", personId)
			.where("ended_at", "is", null)
			.where(sql<boolean>`not ${stays}`)
			.returning(["course_id", "organisation_id"])
			.execute();
		for (const { course_id, organisation_id } of ended)
			audit({
				action: "learning.course.author-taken",
				object: { kind: "course", id: course_id },
				organisationId: organisation_id,
				detail: { personId, because: name },
			});
		const left = await tx
			.updateTable("offering_teacher")
			.set({ ended_at: now })
			.where("person_id", "=", personId)
			.where("ended_at", "is", null)
			.where(sql<boolean>`not ${stays}`)
			.returning(["offering_id", "organisation_id"])
			.execute();
		await dropDrafts(
			{ tx, audit },
			personId,
			left.map(({ offering_id }) => offering_id),
		);
		for (const { offering_id, organisation_id } of left)
			audit({
				action: "learning.offering.teacher-taken",
				object: { kind: "offering", id: offering_id },
				organisationId: organisation_id,
				detail: { personId, because: name },
			});
	},
};
