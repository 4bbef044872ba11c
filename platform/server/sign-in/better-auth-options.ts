import type { BetterAuthOptions } from "better-auth";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type pg from "pg";
import { newId } from "../id.ts";
import type { Settings } from "../settings.ts";
import { browserLanguage } from "./browser-language.ts";
import { isClosedSample } from "./closed-samples.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

/** Under which the callback of the sign-in service of the house is reached. */
export const signInPath = "/api/sign-in";
export const oidcProvider = "house";
/** Our own header for the client's address: what the client itself sends under it never gets in. */
export const addressHeader = "x-ronghe-address";

const days = (count: number): number => count * 24 * 3600;
/** A session ends this long after sign-in; unused ones earlier (read-session.ts). */
export const sessionLife = days(30);

interface Shut {
	suspendedAt: Date | null;
	erasedAt: Date | null;
	sample: boolean;
}

export interface AuthParts {
	settings: Settings;
	secret: string;
	pool: pg.Pool;
}

/** Our tables under better-auth: people are `person`, the rest has names of its own, all in snake case. */
export function betterAuthOptions({ settings, secret, pool }: AuthParts, withOidc: boolean) {
	const secure = settings.PUBLIC_URL?.startsWith("https:") ?? false;
	return {
		appName: "Ronghe",
		baseURL: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
		basePath: signInPath,
		secret,
		database: pool,
		// Its messages name addresses; what fails is thrown as well, and ends in our own log.
		logger: { disabled: true },
		telemetry: { enabled: false },
		user: {
			modelName: "person",
			fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
			additionalFields: {
				locale: { type: "string", required: false, input: false },
				suspendedAt: { type: "date", required: false, input: false, fieldName: "suspended_at" },
				erasedAt: { type: "date", required: false, input: false, fieldName: "erased_at" },
				sample: { type: "boolean", required: false, input: false },
			},
		},
		session: {
			modelName: "sign_in_session",
			fields: {
				userId: "person_id",
				expiresAt: "expires_at",
				ipAddress: "ip_address",
				userAgent: "user_agent",
				createdAt: "created_at",
				updatedAt: "updated_at",
			},
			expiresIn: sessionLife,
			disableSessionRefresh: true,
			// A cached session would outlive its revocation.
			cookieCache: { enabled: false },
		},
		account: {
			modelName: "sign_in_account",
			fields: {
				userId: "person_id",
				accountId: "account_id",
				providerId: "provider_id",
				accessToken: "access_token",
				refreshToken: "refresh_token",
				idToken: "id_token",
				accessTokenExpiresAt: "access_token_expires_at",
				refreshTokenExpiresAt: "refresh_token_expires_at",
				createdAt: "created_at",
				updatedAt: "updated_at",
			},
			encryptOAuthTokens: true,
			// Joined to an existing account only where both sides have proven the same address.
			accountLinking: { enabled: true, requireLocalEmailVerified: true },
		},
		verification: {
			modelName: "sign_in_verification",
			fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
			storeIdentifier: "hashed",
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 1,
			maxPasswordLength: 200,
			password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
		},
		databaseHooks: {
			user: {
				create: {
					// Who comes by the house for the first time has said no language yet: the browser does.
					before: async (user, context) => ({
						data: { ...user, locale: browserLanguage(context?.headers?.get("accept-language")) },
					}),
				},
			},
			session: {
				create: {
					// The one place that every door passes: no session for somebody suspended, erased or of a closed demonstration.
					before: async (session, context) => {
						const person = await context?.context.internalAdapter.findUserById(session.userId);
						const { suspendedAt, erasedAt, sample } = (person ?? {}) as Partial<Shut>;
						return (
							Boolean(person) && !suspendedAt && !erasedAt && !isClosedSample(settings, { sample: sample ?? false })
						);
					},
				},
			},
		},
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: "ronghe",
			useSecureCookies: secure,
			ipAddress: { ipAddressHeaders: [addressHeader] },
			database: { generateId: newId },
		},
		plugins: [
			twoFactor({
				issuer: "Ronghe",
				twoFactorCookieMaxAge: 600,
				accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
				schema: {
					user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
					twoFactor: {
						modelName: "sign_in_two_factor",
						fields: {
							userId: "person_id",
							backupCodes: "backup_codes",
							failedVerificationCount: "failed_verification_count",
							lockedUntil: "locked_until",
						},
					},
				},
			}),
			...(withOidc ? [houseSignIn(settings)] : []),
		],
	} satisfies BetterAuthOptions;
}

function houseSignIn(settings: Settings) {
	return genericOAuth({
		config: [
			{
				providerId: oidcProvider,
				name: settings.OIDC_NAME,
				clientId: settings.OIDC_CLIENT_ID ?? "",
				clientSecret: settings.OIDC_CLIENT_SECRET,
				discoveryUrl: `${settings.OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
				scopes: ["openid", "email", "profile"],
				pkce: true,
				requireIdTokenVerification: true,
				mapProfileToUser: (profile) => ({
					name: String(profile.name || profile.email || "").slice(0, 120),
					email: String(profile.email ?? "").toLowerCase(),
					emailVerified: profile.email_verified === true,
				}),
			},
		],
	});
}
