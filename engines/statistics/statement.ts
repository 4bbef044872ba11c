import type { Reason } from "#engines/reason.ts";

/** What a method takes for granted: `holds` null where the data cannot tell, else what was checked, with its numbers. */
export type Assumption = Reason & { holds: boolean | null };

export type Interval = { lower: number; upper: number; confidence: number };

/** What every statistic says beside its figures: sample, named variant, assumptions checked, warnings. */
export type Statement = { n: number; variant: string; assumptions: Assumption[]; warnings: Reason[] };
