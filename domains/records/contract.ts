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

export const clientInput = z.object({
	name: z.string().trim().min(1).max(120),
	scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
});
export type ClientInput = z.infer<typeof clientInput>;

export const newClient = z.object({ id: z.uuid(), key: z.string(), secret: z.string() });
export type NewClient = z.infer<typeof newClient>;

export const client = z.object({
	id: z.uuid(),
	name: z.string(),
	key: z.string(),
	scopes: z.array(z.enum(scopes)),
	createdAt: z.string(),
	createdBy: z.string().nullable(),
	revokedAt: z.string().nullable(),
	lastUsedAt: z.string().nullable(),
	abilities: z.array(z.enum(["revoke"])),
});
export type Client = z.infer<typeof client>;
export const clientList = z.object({ items: z.array(client) });
