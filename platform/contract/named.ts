import { z } from "zod";

/** The name of a thing in the languages in which it exists; at least one of them. */
export const named = z.object({ en: z.string().nullable(), zh: z.string().nullable() });
export type NamedText = z.infer<typeof named>;

export const reference = z.object({ id: z.uuid(), name: named });
