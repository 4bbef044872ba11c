import { betterAuth } from "better-auth";
import pg from "pg";
import type { Settings } from "../settings.ts";
import { betterAuthOptions, oidcProvider } from "./better-auth-options.ts";
import { keyedHash, readSignedCookie } from "./keyed-hash.ts";

export interface AuthOptions {
	settings: Settings;
	appUrl: string;
	secret: string;
}

const local = (parts: Parameters<typeof betterAuthOptions>[0]) => betterAuth(betterAuthOptions(parts, false));
const house = (parts: Parameters<typeof betterAuthOptions>[0]) => betterAuth(betterAuthOptions(parts, true));

export interface Auth {
	/** better-auth's functions; called by our own routes only (forward-auth.ts), its HTTP handler is not mounted. */
	readonly api: ReturnType<typeof local>["api"];
	readonly context: ReturnType<typeof local>["$context"];
	/** Connections that row-level security lets pass, for the tables of sign-in alone. */
	readonly pool: pg.Pool;
	readonly secret: string;
	/** Whether accounts of the demonstration may come in (closed-samples.ts). */
	readonly admitsSamples: boolean;
	/** Name of the session's cookie; with `__Secure-` in front where the platform is reached by https. */
	readonly cookieName: string;
	/** The sign-in service of the house (OIDC); undefined when none is set or it does not answer now. */
	house(): Promise<ReturnType<typeof house> | undefined>;
	/** The token of a session's cookie whose signature is ours. */
	tokenOf(cookie: string | undefined): string | null;
	/** A stable name of something personal that does not tell it. */
	keyOf(...texts: string[]): string;
	close(): Promise<void>;
}

export function createAuth({ settings, appUrl, secret }: AuthOptions): Auth {
	const pool = new pg.Pool({
		connectionString: appUrl,
		max: 8,
		application_name: "ronghe-sign-in",
		options: "-c ronghe.system=on",
		connectionTimeoutMillis: 4_000,
		statement_timeout: 10_000,
		query_timeout: 12_000,
		keepAlive: true,
	});
	pool.on("error", () => undefined);
	pool.on("connect", (client) => client.on("error", () => undefined));
	const parts = { settings, secret, pool };
	const instance = local(parts);
	let houseInstance: ReturnType<typeof house> | undefined;
	const secure = settings.PUBLIC_URL?.startsWith("https:") ? "__Secure-" : "";
	return {
		api: instance.api,
		context: instance.$context,
		pool,
		secret,
		admitsSamples: settings.DEMO,
		cookieName: `${secure}ronghe.session_token`,
		tokenOf: (cookie) => (cookie ? readSignedCookie(cookie, secret) : null),
		keyOf: (...texts) => keyedHash(secret, texts.join("\n")),
		async house() {
			if (!settings.OIDC_ISSUER) return undefined;
			// Apart from the rest, and asked again: a service that is down at our start must not stop passwords, nor stay away.
			const candidate = houseInstance ?? house(parts);
			const { socialProviders } = await candidate.$context;
			houseInstance = socialProviders.some(({ id }) => id === oidcProvider) ? candidate : undefined;
			return houseInstance;
		},
		close: () => pool.end(),
	};
}
