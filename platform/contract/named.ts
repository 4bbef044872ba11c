import { z } from "zod";

/** A name in the languages in which it exists; at least one of them does. */
export const named = z.object({ en: z.string().nullable(), zh: z.string().nullable() });

export type Named = z.infer<typeof named>;

/** A thing by its id and name. */
export const reference = z.object({ id: z.uuid(), name: named });
