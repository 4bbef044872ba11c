import type { Auth } from "./auth.ts";
import { signInProblem } from "./problems.ts";
import { IDLE_DAYS } from "./read-session.ts";

interface Limit {
	/** Attempts that are free. */
	free: number;
	/** Seconds to wait after the first one beyond them; doubles with each further one. */
	wait: number;
	longest: number;
	/** Seconds after which all is forgotten. */
	window: number;
}

/**
 * From one address at one account: what a guesser runs into. From one address at any account: what a list of leaked
 * passwords runs into. At one account from anywhere: slows a guesser with many addresses; it never holds up an
 * address from which the account was opened before, and its longest wait is short, so that nobody can lock somebody
 * else out.
 */
const limits = {
	pair: { free: 5, wait: 15, longest: 900, window: 3_600 },
	address: { free: 100, wait: 15, longest: 900, window: 3_600 },
	account: { free: 50, wait: 5, longest: 120, window: 3_600 },
} satisfies Record<string, Limit>;

/** Mails and the like that a stranger can cause, by account and by address. */
const floods = {
	account: { free: 3, wait: 600, longest: 3_600, window: 3_600 },
	// A whole school signs up from one address.
	address: { free: 300, wait: 60, longest: 3_600, window: 3_600 },
} satisfies Record<string, Limit>;

interface Counted {
	blockedFor: number;
	known: boolean;
}

/** Counts first and asks then, in one statement, so that attempts at the same moment cannot share a free one. */
async function count(auth: Auth, key: string, { free, wait, longest, window }: Limit): Promise<Counted> {
	const { rows } = await auth.pool.query<{ blocked_for: number | null; known: boolean }>(
		`insert into sign_in_attempt as a (key, count, first_at) values ($1, 1, now())
		on conflict (key) do update set
			count = case when a.blocked_until > now() then a.count
				when a.first_at < now() - make_interval(secs => $5) then 1 else a.count + 1 end,
			first_at = case when a.first_at < now() - make_interval(secs => $5) and coalesce(a.blocked_until, '-infinity') <= now()
				then now() else a.first_at end,
			blocked_until = case
				when a.blocked_until > now() then a.blocked_until
				when a.first_at >= now() - make_interval(secs => $5) and a.count + 1 > $2
				then now() + make_interval(secs => least($4::float, $3::float * power(2, least(20, a.count - $2)))) end
		returning extract(epoch from blocked_until - now())::float as blocked_for,
			coalesce(succeeded_at > now() - interval '90 days', false) as known`,
		[key, free, wait, longest, window],
	);
	const row = rows[0]!;
	return { blockedFor: Math.ceil(row.blocked_for ?? 0), known: row.known };
}

export interface Attempt {
	/** The right password: the pair starts anew, the others do not count it, and the address is known from now on. */
	succeeded(): Promise<void>;
}

/**
 * Opens one attempt at an account. Known and unknown accounts are counted alike.
 * @throws Problem sign-in/blocked with the seconds to wait
 */
export async function openAttempt(auth: Auth, account: string, address: string): Promise<Attempt> {
	const pairKey = `pair:${auth.keyOf(account, address)}`;
	const addressKey = `address:${auth.keyOf(address)}`;
	const accountKey = `account:${auth.keyOf(account)}`;
	const pair = await count(auth, pairKey, limits.pair);
	const byAddress = await count(auth, addressKey, limits.address);
	const byAccount = await count(auth, accountKey, limits.account);
	const seconds = Math.max(
		pair.blockedFor,
		pair.known ? 0 : byAddress.blockedFor,
		pair.known ? 0 : byAccount.blockedFor,
	);
	if (seconds > 0) throw signInProblem("blocked", { seconds });
	return {
		async succeeded() {
			await auth.pool.query(
				"update sign_in_attempt set count = 0, first_at = now(), blocked_until = null, succeeded_at = now() where key = $1",
				[pairKey],
			);
			await auth.pool.query("update sign_in_attempt set count = greatest(0, count - 1) where key = any ($1)", [
				[addressKey, accountKey],
			]);
		},
	};
}

/**
 * One message that a stranger asks us to send.
 * @returns false when this account or address has had enough: nothing is sent then, and nobody is told
 */
export async function mayCauseMail(auth: Auth, account: string, address: string): Promise<boolean> {
	const byAccount = await count(auth, `mail-account:${auth.keyOf(account)}`, floods.account);
	const byAddress = await count(auth, `mail-address:${auth.keyOf(address)}`, floods.address);
	return byAccount.blockedFor <= 0 && byAddress.blockedFor <= 0;
}

/** After a reset by e-mail the owner must get in at once. */
export async function forgiveAccount(auth: Auth, account: string, address: string): Promise<void> {
	await auth.pool.query("delete from sign_in_attempt where key = any ($1)", [
		[`pair:${auth.keyOf(account, address)}`, `account:${auth.keyOf(account)}`],
	]);
}

/** Forgets old counts and used-up links. Called now and then by the clean-up job. */
export async function sweepSignIn(auth: Auth): Promise<void> {
	await auth.pool.query(
		`delete from sign_in_attempt where first_at < now() - interval '1 day'
			and coalesce(succeeded_at, '-infinity') < now() - interval '90 days'`,
	);
	await auth.pool.query("delete from sign_in_token where expires_at < now() - interval '7 days'");
	await auth.pool.query("delete from sign_in_verification where expires_at < now()");
	await auth.pool.query(
		"delete from sign_in_session where expires_at < now() or updated_at < now() - make_interval(days => $1)",
		[IDLE_DAYS],
	);
}
