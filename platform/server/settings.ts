import { z } from "zod";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const port = z.coerce.number().int().min(1).max(65535);

const shape = z.object({
	NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
	HOST: z.string().default("127.0.0.1"),
	PORT: port.default(3000),
	/** Address under which people reach the platform; goes into links of e-mails. */
	PUBLIC_URL: z.url().optional(),
	/** PostgreSQL ≥ 15 as the user that owns the database and migrates it; without it the embedded server is started. */
	DATABASE_URL: z.string().optional(),
	/** The same database as the role that owns nothing, when the operator made that role; else it is made. */
	APP_DATABASE_URL: z.string().optional(),
	DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
	DATA_DIR: z.string().default(".ronghe"),
	/** `both` in one process, or `server` / `worker` apart. */
	RUN: z.enum(["both", "server", "worker"]).default("both"),
	LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
	/** 32 bytes, base64: signs sessions. Made and kept in DATA_DIR when absent. */
	SESSION_SECRET: z.string().min(32).optional(),
	/** 32 bytes, base64: encrypts phone numbers and the like. Made and kept in DATA_DIR when absent. */
	PERSONAL_DATA_KEY: z
		.string()
		.refine((text) => Buffer.from(text, "base64").length === 32, "32 bytes in base64")
		.optional(),
	TRUST_PROXY: flag.default(false),
	/** How long what strangers read of frozen things is kept in memory; 0 turns it off. */
	ANSWER_CACHE_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
	RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
	MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(4096).default(100),
	/** What one person, and one organisation, may have uploaded in all. */
	UPLOAD_QUOTA_MB: z.coerce.number().int().min(1).default(1024),
	ORGANISATION_QUOTA_MB: z.coerce.number().int().min(1).default(10_240),
	/** Lets the platform send to local networks, and without TLS, where people enter an address (forwarding of records). */
	ALLOW_PRIVATE_ADDRESSES: flag.default(false),
	SMTP_URL: z.url().optional(),
	MAIL_FROM: z.string().default("Ronghe <no-reply@ronghe.invalid>"),
	OIDC_ISSUER: z.url().optional(),
	OIDC_CLIENT_ID: z.string().optional(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	OIDC_NAME: z.string().default("OpenID Connect"),
	CHROMIUM_PATH: z.string().optional(),
	DEMO: flag.default(true),
});

export type Settings = z.infer<typeof shape>;

export class SettingsError extends Error {}

/**
 * Reads the settings from the environment.
 * @throws SettingsError naming each wrong setting, what it must be, and nothing of its value (it may be a secret).
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
	const result = shape.safeParse(given);
	if (!result.success) {
		const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
		throw new SettingsError(
			`These settings are wrong:\n${lines.join("\n")}\nSee the configuration table in README.md.`,
		);
	}
	const settings = result.data;
	const oidc = [settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET];
	if (oidc.some(Boolean) && !oidc.every(Boolean)) {
		throw new SettingsError("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.");
	}
	return settings;
}
