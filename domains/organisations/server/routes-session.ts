import { z } from "zod";
import { openRoute, type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import { authHeaders, forwardCookies } from "#platform/server/sign-in/forward-auth.ts";
import { secondFactor, sessionAnswer, signInAnswer, signIn as signInShape } from "../contract-account.ts";
import { getSession } from "./get-session.ts";
import { finishHouseSignIn, startHouseSignIn } from "./house-sign-in.ts";
import { signIn } from "./sign-in.ts";
import { verifyTwoFactor } from "./verify-two-factor.ts";

/** A path of the web application: not another site, however it is spelt. */
const page = z
	.string()
	.regex(/^\/(?![/\\])[^\\\s]*$/)
	.max(500)
	.default("/");

export const sessionRoutes: readonly Route[] = [
	readRoute({
		id: "session.get",
		method: "GET",
		path: "/session",
		summary: "Who is here: person, memberships, active organisation, abilities",
		access: "public",
		response: sessionAnswer,
		handle: (context, { services }) => getSession(context, services),
	}),
	openRoute({
		id: "session.create",
		method: "POST",
		path: "/session",
		summary: "Sign in with e-mail and password",
		access: "public",
		body: signInShape,
		response: signInAnswer,
		// A school signs in from one address; guessing is held up by account and address in attempts.ts.
		ratePerMinute: 120,
		handle: signIn,
	}),
	openRoute({
		id: "session.verifyTwoFactor",
		method: "POST",
		path: "/session/two-factor",
		summary: "Second step of signing in: a code of the authenticator, or a recovery code",
		access: "public",
		body: secondFactor,
		response: z.void(),
		ratePerMinute: 30,
		handle: verifyTwoFactor,
	}),
	openRoute({
		id: "session.delete",
		method: "DELETE",
		path: "/session",
		summary: "Sign out",
		access: "public",
		response: z.void(),
		handle: async (scope, { request, reply, services }) => {
			const { headers } = await services.auth.api.signOut({ headers: authHeaders(request), returnHeaders: true });
			forwardCookies(reply, headers);
			const { personId } = scope.actor;
			if (!personId) return;
			await scope.write(async (context) =>
				context.audit({ action: "account.signed-out", object: { kind: "person", id: personId } }),
			);
		},
	}),
	writeRoute({
		id: "session.switchOrganisation",
		method: "PUT",
		path: "/session/organisation",
		summary: "Remember the organisation I act for, for my next visit",
		access: "signed-in",
		body: z.object({ organisationId: z.uuid() }),
		response: z.void(),
		handle: async ({ tx, actor, now }, { body }) => {
			const mine = await tx
				.selectFrom("membership")
				.select("id")
				.where("person_id", "=", actor.personId)
				.where("organisation_id", "=", body.organisationId)
				.where("ended_at", "is", null)
				.executeTakeFirst();
			if (!mine) throw kernelProblem("organisation-not-yours");
			await tx
				.updateTable("person")
				.set({ last_organisation_id: body.organisationId, updated_at: now })
				.where("id", "=", actor.personId)
				.execute();
		},
	}),
	rawRoute({
		id: "session.oidc.start",
		method: "GET",
		path: "/session/oidc",
		summary: "Sign in by the sign-in service of the house (OpenID Connect): redirects there",
		access: "public",
		query: z.object({ page }),
		produces: "text/html",
		ratePerMinute: 30,
		handle: startHouseSignIn,
	}),
	rawRoute({
		id: "session.oidc.finish",
		method: "GET",
		path: "/sign-in/callback/house",
		summary: "Where the sign-in service of the house sends people back to",
		access: "public",
		produces: "text/html",
		ratePerMinute: 30,
		handle: finishHouseSignIn,
	}),
];
