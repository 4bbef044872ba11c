import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { catalogueFor } from "./catalogue-policy.ts";
import { demandProblem } from "./demand-problems.ts";

/** Publishes a reviewed catalogue under the next number of its region and year. Never by who drafted or submitted it. */
export async function publishCatalogue(
	context: WriteContext,
	id: string,
	note: string | undefined,
): Promise<{ version: number }> {
	const { catalogue, allowed } = await catalogueFor(context, id, "publish");
	if (catalogue.state !== "review") throw demandProblem("catalogue-not-in-review");
	if (!allowed) throw demandProblem("catalogue-own-draft");
	const { tx, actor, now } = context;
	// Two publications of one region and year would take the same number.
	await sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue ${catalogue.region_id} ${catalogue.year}`}, 0))`.execute(
		tx,
	);
	const { version } = await tx
		.selectFrom("catalogue")
		.select(sql<number>`coalesce(max(version), 0) + 1`.as("version"))
		.where("region_id", "=", catalogue.region_id)
		.where("year", "=", catalogue.year)
		.executeTakeFirstOrThrow();
	await tx
		.updateTable("catalogue")
		.set({
			state: "published",
			version,
			published_at: now,
			published_by: actor.personId,
			...(note !== undefined && { review_note: note }),
		})
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "demand.catalogue.published",
		object: { kind: "catalogue", id },
		detail: { year: catalogue.year, version },
	});
	await context.emit("demand.catalogue.published", {
		catalogueId: id,
		regionId: catalogue.region_id,
		year: catalogue.year,
		version,
	});
	return { version };
}
