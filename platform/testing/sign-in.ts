import { newId } from "#platform/server/id.ts";
import type { Services } from "#platform/server/services.ts";
import { newToken, signCookie } from "#platform/server/sign-in/keyed-hash.ts";

/**
 * Signs a person in without the door, for tests of what lies behind it.
 * @returns the `cookie` header of the requests
 */
export async function signInAs({ auth }: Pick<Services, "auth">, personId: string): Promise<string> {
	const token = newToken();
	await auth.pool.query(
		`insert into sign_in_session (id, person_id, token, expires_at, created_at, updated_at)
		values ($1, $2, $3, now() + interval '1 day', now(), now())`,
		[newId(), personId, token],
	);
	return `${auth.cookieName}=${signCookie(token, auth.secret)}`;
}
