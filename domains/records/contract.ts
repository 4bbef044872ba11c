import { z } from "zod";

/** Scopes of a client, as xAPI 1.0.3 part 3, 4.2 names them. */
export const scopes = [
	"statements/write",
	"statements/read/mine",
	"statements/read",
	"state",
	"profile",
	"define",
	"all/read",
	"all",
] as const;
export type Scope = (typeof scopes)[number];

/** Scheme, host and port, as a browser writes them (RFC 6454, 6.2). */
const origin = z
	.string()
	.max(200)
	.refine((text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text, {
		params: { code: "origin" },
	});

export const clientInput = z.object({
	name: z.string().trim().min(1).max(120),
	scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
	/** Web pages whose scripts may use the credentials. */
	origins: z.array(origin).max(20).default([]),
});
export type ClientInput = z.input<typeof clientInput>;

export const newClient = z.object({ id: z.uuid(), key: z.string(), secret: z.string() });
export type NewClient = z.infer<typeof newClient>;

export const client = z.object({
	id: z.uuid(),
	name: z.string(),
	key: z.string(),
	scopes: z.array(z.enum(scopes)),
	origins: z.array(z.string()),
	createdAt: z.string(),
	createdBy: z.string().nullable(),
	revokedAt: z.string().nullable(),
	lastUsedAt: z.string().nullable(),
	abilities: z.array(z.enum(["revoke"])),
});
export type Client = z.infer<typeof client>;
export const clientList = z.object({ items: z.array(client) });

export const forwardEditions = ["2.0.0", "1.0.3"] as const;

/** Why sending on to another store failed. */
export const forwardErrors = [
	"sample-account",
	"address-private",
	"address-insecure",
	"unreachable",
	"too-slow",
	"credentials-refused",
	"statement-refused",
	"statement-conflict",
	"store-busy",
	"unexpected",
] as const;
export type ForwardError = (typeof forwardErrors)[number];

const optionalIri = z
	.string()
	.trim()
	.max(1000)
	.regex(/^[a-z][a-z\d+.-]*:\S+$/i)
	.nullable();

export const forwardInput = z.object({
	name: z.string().trim().min(1).max(120),
	/** Base address of the other store. */
	endpoint: z
		.string()
		.trim()
		.max(500)
		.refine(
			(text) => {
				const url = URL.canParse(text) ? new URL(text) : null;
				return !!url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
			},
			{ params: { code: "endpoint" } },
		),
	edition: z.enum(forwardEditions),
	key: z.string().min(1).max(200),
	secret: z.string().min(1).max(500),
	verb: optionalIri,
	activity: optionalIri,
	/** Also what was stored before. */
	past: z.boolean(),
	/** Also what the platform itself records. */
	own: z.boolean().default(false),
});
export type ForwardInput = z.infer<typeof forwardInput>;

export const forward = z.object({
	id: z.uuid(),
	name: z.string(),
	endpoint: z.string(),
	edition: z.enum(forwardEditions),
	key: z.string(),
	verb: z.string().nullable(),
	activity: z.string().nullable(),
	own: z.boolean(),
	state: z.enum(["active", "paused"]),
	sentCount: z.number(),
	lastSentAt: z.string().nullable(),
	/** Statements that the other store has otherwise under the same id. */
	conflictCount: z.number(),
	/** Statements that it refuses. */
	leftOutCount: z.number(),
	/** The last statement of either kind. */
	leftOut: z.object({ id: z.uuid(), reason: z.string() }).nullable(),
	error: z.object({ code: z.enum(forwardErrors), detail: z.string(), at: z.string(), nextAt: z.string() }).nullable(),
	createdAt: z.string(),
	createdBy: z.string().nullable(),
});
export type Forward = z.infer<typeof forward>;
export const forwardList = z.object({ items: z.array(forward) });
export const forwardState = z.object({ state: z.enum(["active", "paused"]) });
/** With `leaveOut` statements that are refused are passed by, even if no other is taken. */
export const forwardAttempt = z.object({ leaveOut: z.boolean().default(false) });
