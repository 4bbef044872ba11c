import { sql } from "kysely";
import type { Listener } from "#platform/server/outbox/listeners.ts";

const EVENTS = [
	"organisations.membership.ended",
	"organisations.membership.changed",
	"organisations.person.suspended",
] as const;

/**
 * Who leaves a school, is no programme head there any more, or lost their access heads none of its programmes: coming
 * back does not bring them back. (Erasing a person removes theirs: personal-data.ts.)
 */
export const endHeadships: Listener = {
	name: "demand.end-headships",
	events: EVENTS,
	async handle({ tx, now, audit }, { name, payload, actorId, at }) {
		const { organisationId, personId, roles } = payload as {
			organisationId?: string;
			personId: string;
			roles?: string[];
		};
		if (name === "organisations.membership.changed" && roles?.includes("programme_head")) return;
		const ended = await tx
			.updateTable("programme_head as h")
			.from("programme as p")
			.set({ ended_at: now, ended_by: actorId })
			.whereRef("p.id", "=", "h.programme_id")
			.where("h.person_id", "=", personId)
			.where("h.ended_at", "is", null)
			// Delivered late or again: what was given since stays, unless to somebody who is no head there any more.
			.where((is) =>
				is.or([
					is("h.given_at", "<=", at),
					is.not(
						is.exists(
							is
								.selectFrom("membership as m")
								.select("m.id")
								.whereRef("m.organisation_id", "=", "p.organisation_id")
								.whereRef("m.person_id", "=", "h.person_id")
								.where("m.ended_at", "is", null)
								.where(sql<boolean>`'programme_head' = any (m.roles)`),
						),
					),
				]),
			)
			.$if(organisationId !== undefined, (all) => all.where("p.organisation_id", "=", organisationId ?? ""))
			.returning(["p.id", "p.organisation_id"])
			.execute();
		for (const { id, organisation_id } of ended) {
			audit({
				action: "demand.programme.head-taken",
				object: { kind: "programme", id },
				organisationId: organisation_id,
				detail: { personId, because: name },
			});
		}
	},
};
