import type { z } from "zod";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { openAttempt } from "#platform/server/sign-in/attempts.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { authHeaders, forwardCookies, refusalCode } from "#platform/server/sign-in/forward-auth.ts";
import { signInProblem } from "#platform/server/sign-in/problems.ts";
import type { signIn as signInShape } from "../contract-account.ts";
import { unsafeAsSystem } from "./as-system.ts";

/**
 * Password → session, or → the question for the second factor. Whatever is wrong (no such account, no password, wrong
 * password, suspended) gives one answer after one password hash.
 */
export async function signIn(
	scope: RawScope,
	{ body, request, reply, services }: RouteInput<unknown, unknown, z.infer<typeof signInShape>>,
): Promise<{ twoFactorRequired: boolean }> {
	const { auth } = services;
	const attempt = await openAttempt(auth, body.email, request.ip);
	const answer = await auth.api
		.signInEmail({ body, headers: authHeaders(request), returnHeaders: true })
		.catch(async (error: unknown) => {
			if (!refusalCode(error)) throw error;
			await scope.write(async (context) =>
				context.audit({
					action: "account.sign-in.refused",
					object: { kind: "sign-in", id: auth.keyOf(body.email) },
				}),
			);
			throw signInProblem("credentials-wrong");
		});
	await attempt.succeeded();
	forwardCookies(reply, answer.headers);
	if ("twoFactorRedirect" in answer.response) return { twoFactorRequired: true };
	const personId = answer.response.user.id;
	await services.contexts.write(unsafeAsSystem({ ...scope.actor, personId }), async (context) => {
		context.audit({ action: "account.signed-in", object: { kind: "person", id: personId } });
		// The browser's cookie is replaced, so nobody could sign the former session out.
		if (scope.actor.sessionId && scope.actor.personId)
			await endSessions(context.tx, scope.actor.personId, { only: scope.actor.sessionId });
	});
	return { twoFactorRequired: false };
}
