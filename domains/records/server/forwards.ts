import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { PersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Forward, ForwardError, ForwardInput } from "../contract.ts";
import { manageableStore } from "./clients-policy.ts";
import { completeThrough } from "./find-statements.ts";
import { recordProblem } from "./problems.ts";

/** Of an organisation. */
const MOST_FORWARDS = 10;
/** Beyond the number of any statement, and still exact in JSON: the end of a moment. */
export const LAST_SEQ = Number.MAX_SAFE_INTEGER;

/** Binds a sealed secret to its row. */
export const secretContext = (forwardId: string): string => `record_forward ${forwardId}`;

/** Stores to which the organisation's statements are sent on, newest first. */
export async function listForwards(context: ReadContext, organisationId: string): Promise<Forward[]> {
	const store = manageableStore(context, organisationId);
	const rows = await context.tx
		.selectFrom("record_forward")
		.leftJoin("person", "person.id", "record_forward.created_by")
		.selectAll("record_forward")
		.select("person.name as created_by_name")
		.where("record_forward.organisation_id", "=", store)
		.orderBy("record_forward.created_at", "desc")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		endpoint: row.endpoint,
		edition: row.edition as Forward["edition"],
		key: row.key,
		verb: row.verb,
		activity: row.activity,
		own: row.own,
		state: row.state as Forward["state"],
		sentCount: Number(row.sent_count),
		lastSentAt: row.last_sent_at,
		conflictCount: Number(row.conflict_count),
		leftOutCount: Number(row.left_out_count),
		leftOut: row.left_out_id === null ? null : { id: row.left_out_id, reason: row.left_out_reason ?? "" },
		error:
			row.error_code === null
				? null
				: {
						code: row.error_code as ForwardError,
						detail: row.error_detail ?? "",
						at: row.failed_at ?? row.next_at,
						nextAt: row.next_at,
					},
		createdAt: row.created_at,
		createdBy: row.created_by_name,
	}));
}

/**
 * Sends statements on to another store from now on, or with `past` from the first one.
 * @throws Problem records/too-many-forwards
 */
export async function createForward(
	context: WriteContext,
	cipher: PersonalCipher,
	organisationId: string,
	input: ForwardInput,
): Promise<{ id: string }> {
	const store = manageableStore(context, organisationId);
	const { tx, now, actor } = context;
	// Of two at once the second counts the first.
	await sql`select pg_advisory_xact_lock(hashtextextended(${`forwards ${store}`}, 0))`.execute(tx);
	const { count } = await tx
		.selectFrom("record_forward")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("organisation_id", "=", store)
		.executeTakeFirstOrThrow();
	if (count >= MOST_FORWARDS) throw recordProblem("too-many-forwards", { most: MOST_FORWARDS });
	// Where statements stand by the database's clock, which no process shares.
	const reached = input.past ? null : await completeThrough(context, store);
	const id = newId();
	await tx
		.insertInto("record_forward")
		.values({
			id,
			organisation_id: store,
			name: input.name,
			endpoint: input.endpoint.replace(/\/*$/, "/"),
			edition: input.edition,
			key: input.key,
			secret: cipher.encrypt(input.secret, secretContext(id)),
			verb: input.verb,
			activity: input.activity,
			own: input.own,
			state: "active",
			sent_stored: reached ?? new Date(0),
			sent_seq: reached ? LAST_SEQ : 0,
			next_at: now,
			created_by: actor.personId,
			created_at: now,
		})
		.execute();
	await wake(context);
	context.audit({
		action: "records.forward.created",
		object: { kind: "record_forward", id },
		organisationId: store,
		detail: { name: input.name, endpoint: input.endpoint },
	});
	return { id };
}

/** Stops sending for a while, or goes on where it stopped. */
export async function setForwardState(
	context: WriteContext,
	organisationId: string,
	forwardId: string,
	state: Forward["state"],
): Promise<void> {
	await change(context, organisationId, forwardId, { state, next_at: context.now }, `records.forward.${state}`);
	await wake(context);
}

/** Makes the next attempt due at once; with `leaveOut` it passes by what is refused. */
export async function tryForward(
	context: WriteContext,
	organisationId: string,
	forwardId: string,
	{ leaveOut }: { leaveOut: boolean },
): Promise<void> {
	const values = { next_at: context.now, ...(leaveOut && { leave_out: true }) };
	await change(context, organisationId, forwardId, values, `records.forward.${leaveOut ? "left-out" : "tried"}`);
	await wake(context);
}

/** Sends nothing more there, and forgets the credentials. */
export async function removeForward(context: WriteContext, organisationId: string, forwardId: string): Promise<void> {
	const store = manageableStore(context, organisationId);
	const row = await context.tx
		.deleteFrom("record_forward")
		.where("id", "=", forwardId)
		.where("organisation_id", "=", store)
		.returning("name")
		.executeTakeFirst();
	if (!row) throw notFound();
	context.audit({
		action: "records.forward.removed",
		object: { kind: "record_forward", id: forwardId },
		organisationId: store,
		detail: { name: row.name },
	});
}

async function change(
	context: WriteContext,
	organisationId: string,
	forwardId: string,
	values: { state?: Forward["state"]; next_at: Date; leave_out?: boolean },
	action: string,
): Promise<void> {
	const store = manageableStore(context, organisationId);
	const row = await context.tx
		.updateTable("record_forward")
		.set(values)
		.where("id", "=", forwardId)
		.where("organisation_id", "=", store)
		.returning("name")
		.executeTakeFirst();
	if (!row) throw notFound();
	context.audit({
		action,
		object: { kind: "record_forward", id: forwardId },
		organisationId: store,
		detail: { name: row.name },
	});
}

const wake = ({ tx }: WriteContext) => sql`select pg_notify('ronghe', '{"channel":"record-forwards"}')`.execute(tx);
