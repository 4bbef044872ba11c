import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { reference } from "#platform/contract/named.ts";

/** Who may ask for a seat: nobody, students of the school that offers it, or those of the region, by application. */
export const audiences = ["invited", "school", "region"] as const;
export type Audience = (typeof audiences)[number];

export const seatStates = ["applied", "waiting", "given", "refused", "withdrawn"] as const;
const seatState = z.enum(seatStates);
export type SeatState = z.infer<typeof seatState>;

/** What asking would be: a seat at once, a place in the waiting order, or an application. */
export const askings = ["seat", "wait", "apply"] as const;
export type Asking = (typeof askings)[number];

/** What became of the actor's own request. */
export const ownRequest = z.object({
	state: seatState,
	/** How many wait before; null unless one waits. */
	ahead: z.number().int().nullable(),
	reason: z.string().nullable(),
});
export type OwnRequest = z.infer<typeof ownRequest>;

/** Those that wait for a word first, then those that wait for a seat. */
export const seatRequestQuery = listQuery.extend({ state: seatState.optional() });
export type SeatRequestQuery = z.infer<typeof seatRequestQuery>;
export const seatRequest = z.object({
	/** The person. */
	id: z.uuid(),
	name: z.string(),
	school: reference,
	state: seatState,
	askedAt: z.string(),
	decidedAt: z.string().nullable(),
	reason: z.string().nullable(),
	sample: z.boolean(),
});
export type SeatRequest = z.infer<typeof seatRequest>;
export const seatRequestList = listOf(seatRequest);

/** A refusal says why; its learner reads it. */
export const seatDecision = z.discriminatedUnion("accepted", [
	z.object({ accepted: z.literal(true) }),
	z.object({ accepted: z.literal(false), reason: z.string().trim().min(3).max(2000) }),
]);
export type SeatDecision = z.infer<typeof seatDecision>;
