import type { Auth } from "./auth.ts";

export interface SessionMembership {
	id: string;
	kind: string;
	state: string;
	regionId: string;
	roles: string[];
}

export interface SessionRow {
	sessionId: string;
	personId: string;
	lastOrganisationId: string | null;
	/** Verified organisations first, then the oldest membership. */
	memberships: SessionMembership[];
	/** Hours since it was used, as far as it is written down. */
	idleHours: number;
}

/** A session that nobody uses ends after a week. */
export const IDLE_DAYS = 7;

/**
 * Who a session's token stands for, in one query: it must live, and its person must be neither suspended nor erased, nor of a
 * demonstration that is closed.
 * A revoked session is gone at its next request, because nothing is cached.
 */
export async function readSession(auth: Auth, token: string): Promise<SessionRow | undefined> {
	const { rows } = await auth.pool.query<SessionRow>({
		name: "read-session",
		text: `select s.id as "sessionId", p.id as "personId", p.last_organisation_id as "lastOrganisationId",
			extract(epoch from now() - s.updated_at)::float / 3600 as "idleHours",
			coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'state', o.state, 'regionId', o.region_id,
				'roles', m.roles) order by o.state = 'verified' desc, m.created_at, m.id)
				from membership m join organisation o on o.id = m.organisation_id
				where m.person_id = p.id and m.ended_at is null), '[]') as memberships
		from sign_in_session s join person p on p.id = s.person_id
		where s.token = $1 and s.expires_at > now() and s.updated_at > now() - make_interval(days => $2)
			and p.suspended_at is null and p.erased_at is null and (not p.sample or $3)`,
		values: [token, IDLE_DAYS, auth.admitsSamples],
	});
	return rows[0];
}

/** Writes down that a session is in use, at most once an hour. */
export async function touchSession(auth: Auth, { sessionId, idleHours }: SessionRow): Promise<void> {
	if (idleHours < 1) return;
	await auth.pool.query("update sign_in_session set updated_at = now() where id = $1", [sessionId]);
}
