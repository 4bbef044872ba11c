/** A reason or warning as a stable code with its numbers; screens put it into words in each language. */
export type Reason = { code: string; values: Record<string, number> };
