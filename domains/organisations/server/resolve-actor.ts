import type { FastifyRequest } from "fastify";
import { type Actor, anonymous } from "#platform/server/actor.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import type { Services } from "#platform/server/services.ts";
import { readSession, type SessionMembership, touchSession } from "#platform/server/sign-in/read-session.ts";

/**
 * Session cookie and `X-Organisation` header → who acts. One query; nothing is remembered between requests, so that a
 * revoked session, an ended membership or a suspension counts at the next one.
 * @returns the function for `buildHttp`; it throws platform/organisation-not-yours for a header that names another's
 */
export function createResolveActor(
	services: Pick<Services, "auth" | "log">,
): (request: Pick<FastifyRequest, "cookies" | "headers" | "routeOptions">) => Promise<Actor> {
	const { auth, log } = services;
	return async (request) => {
		const token = auth.tokenOf(request.cookies[auth.cookieName]);
		if (!token) return anonymous;
		const session = await readSession(auth, token);
		if (!session) return anonymous;
		touchSession(auth, session).catch((error: unknown) => log.warn({ error: String(error) }, "session not touched"));
		// Asking who one is must work with a header left over from a membership that has ended.
		const header = request.headers["x-organisation"];
		const leftOver = !session.memberships.some(({ id }) => id === header);
		const wanted = request.routeOptions.url === "/api/session" && leftOver ? undefined : header;
		const membership = chooseMembership(session.memberships, wanted, session.lastOrganisationId);
		const { personId, sessionId } = session;
		return { ...anonymous, kind: "person", personId, sessionId, ...(membership && actingFor(membership)) };
	};
}

function chooseMembership(
	memberships: readonly SessionMembership[],
	wanted: string | string[] | undefined,
	last: string | null,
): SessionMembership | undefined {
	if (wanted !== undefined && wanted !== "") {
		const named = memberships.find(({ id }) => id === wanted);
		if (!named) throw kernelProblem("organisation-not-yours");
		return named;
	}
	return memberships.find(({ id }) => id === last) ?? memberships[0];
}

/** Roles count only in a verified organisation; what works before that asks for the membership itself (application-policy.ts). */
function actingFor({ id, kind, state, regionId, roles }: SessionMembership): Partial<Actor> {
	const held = state === "verified" ? roles : [];
	return {
		organisationId: id,
		organisationKind: kind,
		regionId,
		roles: held,
		seesRegion: kind === "administration" && held.includes("official"),
	};
}
