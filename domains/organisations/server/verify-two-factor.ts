import type { z } from "zod";
import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { authHeaders, forwardCookies, refusalCode } from "#platform/server/sign-in/forward-auth.ts";
import { hashToken } from "#platform/server/sign-in/keyed-hash.ts";
import { signInProblem } from "#platform/server/sign-in/problems.ts";
import type { secondFactor } from "../contract-account.ts";
import { unsafeAsSystem } from "./as-system.ts";

const wrong = new Set(["INVALID_CODE", "INVALID_BACKUP_CODE"]);
const locked = new Set(["ACCOUNT_TEMPORARILY_LOCKED", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"]);

/** The second step of signing in. Five tries a sign-in, ten an account in a row, then a quarter of an hour's pause. */
export async function verifyTwoFactor(
	scope: RawScope,
	{ body, request, reply, services }: RouteInput<unknown, unknown, z.infer<typeof secondFactor>>,
): Promise<void> {
	const { auth } = services;
	// With a session there is no sign-in under way; the library would only check the code.
	if (scope.actor.kind === "person") throw signInProblem("two-factor-expired");
	const common = { headers: authHeaders(request), returnHeaders: true } as const;
	const call =
		"code" in body
			? auth.api.verifyTOTP({ body: { code: body.code }, ...common })
			: auth.api.verifyBackupCode({ body: { code: body.recoveryCode }, ...common });
	const answer = await call.catch((error: unknown) => {
		const code = refusalCode(error);
		if (!code) throw error;
		if (locked.has(code)) throw signInProblem("blocked", { seconds: 900 });
		throw signInProblem(wrong.has(code) ? "two-factor-code-wrong" : "two-factor-expired");
	});
	const { user, token } = answer.response as { user: { id: string }; token: string };
	if ("code" in body && !(await consumeCode(auth.pool, user.id, body.code))) {
		await auth.pool.query("delete from sign_in_session where token = $1", [token]);
		throw signInProblem("two-factor-code-wrong");
	}
	forwardCookies(reply, answer.headers);
	await services.contexts.write(unsafeAsSystem({ ...scope.actor, personId: user.id }), async (context) =>
		context.audit({
			action: "account.signed-in",
			object: { kind: "person", id: user.id },
			detail: { secondFactor: "code" in body ? "code" : "recovery" },
		}),
	);
}

/** A code that was seen over a shoulder does not work again while it is still on the screen. */
async function consumeCode(
	pool: { query(text: string, values: unknown[]): Promise<{ rowCount: number | null }> },
	personId: string,
	code: string,
): Promise<boolean> {
	const { rowCount } = await pool.query(
		"update sign_in_two_factor set used_code = $2 where person_id = $1 and used_code is distinct from $2",
		[personId, hashToken(`${personId} ${code}`)],
	);
	return rowCount === 1;
}
