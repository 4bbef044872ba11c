import { z } from "zod";
import { reference } from "#platform/contract/named.ts";

/** Associations that may draft catalogues for a region, and who gave it to them. */
export const grantList = z.object({
	items: z.array(z.object({ organisation: reference, grantedAt: z.string(), grantedBy: z.string().nullable() })),
});

export const newGrant = z.object({ organisationId: z.uuid() });
