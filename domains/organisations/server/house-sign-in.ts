import type { FastifyReply } from "fastify";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Auth } from "#platform/server/sign-in/auth.ts";
import { oidcProvider, signInPath } from "#platform/server/sign-in/better-auth-options.ts";
import { authHeaders, forwardCookies } from "#platform/server/sign-in/forward-auth.ts";
import { newToken, signCookie } from "#platform/server/sign-in/keyed-hash.ts";
import { unsafeAsSystem } from "./as-system.ts";

/** Off to the sign-in service of the house; back to `page`. */
export async function startHouseSignIn(
	_scope: RawScope,
	{ query, request, reply, services }: RouteInput<unknown, { page: string }, unknown>,
): Promise<FastifyReply> {
	const house = await services.auth.house();
	if (!house) throw notFound();
	const { headers, response } = await house.api.signInSocial({
		body: { provider: oidcProvider, callbackURL: query.page, errorCallbackURL: "/sign-in?problem=oidc-failed" },
		headers: authHeaders(request),
		returnHeaders: true,
	});
	forwardCookies(reply, headers);
	return reply.redirect(response.url ?? "/sign-in?problem=oidc-failed");
}

/** Back from it. Whoever has two-step sign-in is asked for the code here as after a password. */
export async function finishHouseSignIn(
	scope: RawScope,
	{ request, reply, services }: RouteInput<unknown, unknown, unknown>,
): Promise<FastifyReply> {
	const { auth, settings } = services;
	const house = await auth.house();
	if (!house) throw notFound();
	const { baseURL } = house.options;
	const { search } = new URL(request.url, baseURL);
	const headers = authHeaders(request);
	const answer = await house.handler(
		new Request(`${baseURL}${signInPath}/callback/${oidcProvider}${search}`, { headers }),
	);
	const target = localPage(answer.headers.get("location"), baseURL);
	const token = auth.tokenOf(cookieValue(answer.headers, auth.cookieName));
	const session = token ? await sessionOf(auth, token) : undefined;
	if (!token || !session) return reply.redirect("/sign-in?problem=oidc-failed");
	if (session.two_factor_enabled) {
		const secure = settings.PUBLIC_URL?.startsWith("https:") ?? false;
		reply.header("set-cookie", await askSecondFactor(auth, session, secure));
		return reply.redirect(`/sign-in?step=two-factor&page=${encodeURIComponent(target)}`);
	}
	forwardCookies(reply, answer.headers);
	const { person_id: personId } = session;
	await services.contexts.write(unsafeAsSystem({ ...scope.actor, personId }), async (context) =>
		context.audit({ action: "account.signed-in", object: { kind: "person", id: personId }, detail: { house: true } }),
	);
	return reply.redirect(target);
}

/** Only a path of ours: the state of the round trip must not send anybody elsewhere. */
function localPage(location: string | null, baseURL: string): string {
	if (!location) return "/";
	const url = new URL(location, baseURL);
	return url.origin === new URL(baseURL).origin && !url.pathname.startsWith("//")
		? `${url.pathname}${url.search}`
		: "/";
}

interface HouseSession {
	id: string;
	person_id: string;
	two_factor_enabled: boolean;
}

async function sessionOf(auth: Auth, token: string): Promise<HouseSession | undefined> {
	const { rows } = await auth.pool.query<HouseSession>(
		`select s.id, s.person_id, p.two_factor_enabled from sign_in_session s join person p on p.id = s.person_id
		where s.token = $1`,
		[token],
	);
	return rows[0];
}

/** Takes the session back and leaves what better-auth's own second step begins with. */
async function askSecondFactor(auth: Auth, session: HouseSession, secure: boolean): Promise<string> {
	await auth.pool.query("delete from sign_in_session where id = $1", [session.id]);
	const { internalAdapter, createAuthCookie } = await auth.context;
	const identifier = `2fa-${newToken()}`;
	const expiresAt = new Date(Date.now() + 600_000);
	await internalAdapter.createVerificationValue({ identifier, value: session.person_id, expiresAt });
	await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: "0", expiresAt });
	const { name } = createAuthCookie("two_factor");
	const value = signCookie(identifier, auth.secret);
	return `${name}=${value}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function cookieValue(headers: Headers, name: string): string | undefined {
	const cookie = headers.getSetCookie().find((text) => text.startsWith(`${name}=`));
	return cookie && decodeURIComponent(cookie.slice(name.length + 1).split(";")[0] ?? "");
}
