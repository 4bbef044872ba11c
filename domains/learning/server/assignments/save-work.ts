import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import type { workInput, workSeen } from "../../contract-assignments.ts";
import { cleanHtml } from "../authoring/clean-html.ts";
import { learningProblem } from "../problems.ts";
import { type MyAssignment, myAssignment, myWork, refuseUnlessWritable } from "./my-assignment.ts";
import { wasSeen } from "./was-seen.ts";

type WorkInput = z.infer<typeof workInput>;

/** Keeps what is written so far; nobody but its writers reads it. */
export async function saveWork(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	input: WorkInput,
): Promise<{ revision: number; savedAt: string }> {
	const mine = await myAssignment(context, offeringId, activityId, true);
	const work = await myWork(context, mine, true);
	refuseUnlessWritable(mine, work);
	const { revision } = await keepWork(context, mine, work, input);
	return { revision, savedAt: context.now.toISOString() };
}

/**
 * Writes text and link of a work, which is begun by that.
 * @throws Problem learning/work-changed when another tab, or another of the team, has changed it since
 */
export async function keepWork(
	context: WriteContext,
	mine: MyAssignment,
	work: Work | undefined,
	{ body, url, ...seen }: WorkInput,
): Promise<{ id: string; revision: number }> {
	const { settings } = mine;
	if (body !== "" && !settings.text) throw invalid({ path: "body", code: "not-asked-for" });
	if (url !== "" && !settings.link) throw invalid({ path: "url", code: "not-asked-for" });
	refuseUnlessSeen(work, seen);
	const begun = work ?? (await beginWork(context, mine));
	const next = begun.revision + (work ? 1 : 0);
	await context.tx
		.updateTable("assignment_work")
		.set({
			body: cleanHtml(body),
			url: url || null,
			revision: next,
			writer: seen.writer ?? null,
			saved_at: context.now,
		})
		.where("id", "=", begun.id)
		.execute();
	return { id: begun.id, revision: next };
}

interface Work {
	id: string;
	revision: number;
	writer: string | null;
}

/** @throws Problem learning/work-changed */
export function refuseUnlessSeen(work: Work | undefined, seen: z.infer<typeof workSeen>): void {
	if (!wasSeen(work, seen)) throw learningProblem("work-changed", { revision: work?.revision ?? 0 });
}

/** Numbers have as many figures as this, and more where there are many works. */
const SMALLEST = 100;

/** Begins a work of the actor, or of their whole team. */
export async function beginWork(context: WriteContext, mine: MyAssignment): Promise<{ id: string; revision: number }> {
	const { tx, now } = context;
	const { enrolment, activityId, team } = mine;
	// Neither says anything of who it is: an id in order of time would tell when it was begun.
	const id = randomUUID();
	const of = { activity_id: activityId, offering_id: enrolment.offering_id };
	await unsafeBeyondScope(context, async () => {
		const number = await drawNumber(context, of.offering_id, activityId);
		await tx
			.insertInto("assignment_work")
			.values({ id, ...of, organisation_id: enrolment.organisation_id, number, saved_at: now })
			.execute();
		const owners = team ? team.mates : [{ enrolment_id: enrolment.id, person_id: enrolment.person_id }];
		await tx
			.insertInto("assignment_owner")
			.values(
				owners.map(({ enrolment_id, person_id }) => ({
					work_id: id,
					...of,
					enrolment_id,
					person_id,
					team_id: team?.id ?? null,
				})),
			)
			.execute();
	});
	return { id, revision: 1 };
}

/**
 * A number that no other work of the assignment has. Those who begin one at the same time draw one after the other, as
 * neither would see the other's.
 */
async function drawNumber({ tx }: WriteContext, offeringId: string, activityId: string): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`works ${offeringId} ${activityId}`}, 0))`.execute(tx);
	const rows = await tx
		.selectFrom("assignment_work")
		.select("number")
		.where("offering_id", "=", offeringId)
		.where("activity_id", "=", activityId)
		.execute();
	const taken = new Set(rows.map((row) => row.number));
	let largest = SMALLEST * 10;
	while (taken.size > largest / 3) largest *= 10;
	let number = randomInt(SMALLEST, largest);
	while (taken.has(number)) number = randomInt(SMALLEST, largest);
	return number;
}
