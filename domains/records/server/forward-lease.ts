import { type RawBuilder, sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Services } from "#platform/server/services.ts";

type Part = Pick<Services, "contexts">;

/**
 * Seconds for which nobody else sends, by the database's clock; a process that dies leaves it. A batch begins its last
 * request after 60 s at most, which takes 55 s at most; the rest is for reading before and noting after.
 */
const LEASE = 180;

export interface LeasedForward {
	id: string;
	organisation_id: string;
	endpoint: string;
	edition: "1.0.3" | "2.0.0";
	key: string;
	secret: string;
	verb: string | null;
	activity: string | null;
	own: boolean;
	leave_out: boolean;
	sent_stored: string;
	sent_seq: number;
	attempts: number;
	/** Set up by a person of the demonstration, whose password everybody knows. */
	sample: boolean;
}

/** Of verified organisations; `f` and `o` are the tables. */
const mayRun = (now: Date): RawBuilder<boolean> => sql`f.state = 'active' and f.next_at <= ${now}
	and (f.leased_until is null or f.leased_until <= statement_timestamp()) and o.state = 'verified'`;

/** Takes a forward for a while, if it may still be sent: asked again before each batch. */
export const leaseForward = (part: Part, forwardId: string): Promise<LeasedForward | undefined> =>
	part.contexts.write(system, async ({ tx, now }) => {
		const { rows } = await sql<LeasedForward>`
			update record_forward f set leased_until = statement_timestamp() + ${LEASE} * interval '1 second'
			from organisation o where o.id = f.organisation_id and f.id = ${forwardId} and ${mayRun(now)}
			returning f.id, f.organisation_id, f.endpoint, f.edition, f.key, f.secret, f.verb, f.activity, f.own, f.leave_out,
				f.sent_stored, f.sent_seq, f.attempts,
				coalesce((select p.sample from person p where p.id = f.created_by), false) as sample`.execute(tx);
		return rows[0];
	});

/** Forwards with something to send, one of an organisation, those first that have waited longest. */
export const dueForwards = (
	part: Part,
	{ except, most }: { except: readonly string[]; most: number },
): Promise<{ id: string; organisation_id: string }[]> =>
	part.contexts.read(system, async ({ tx, now }) => {
		const { rows } = await sql<{ id: string; organisation_id: string }>`
			select id, organisation_id from (
				select distinct on (f.organisation_id) f.id, f.organisation_id, f.leased_until
				from record_forward f join organisation o on o.id = f.organisation_id
				where ${mayRun(now)} and f.organisation_id <> all (${except}::uuid[])
					and exists (select from record_statement s where s.organisation_id = f.organisation_id
						and s.stored >= f.sent_stored and (s.stored, s.seq) > (f.sent_stored, f.sent_seq))
				order by f.organisation_id, f.leased_until nulls first) due
			order by leased_until nulls first limit ${most}`.execute(tx);
		return rows;
	});
