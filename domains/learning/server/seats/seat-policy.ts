import type { Actor } from "#platform/server/actor.ts";
import type { Asking, Audience, SeatState } from "../../contract-seats.ts";
import { askForSeats } from "../learning-policy.ts";

interface Asked {
	state: string;
	organisation_id: string;
	region_id: string;
	open_to: string;
	capacity: number | null;
	taken: number;
	ends_at: string;
}

/** What asking for a seat would be for the actor; null: the offering is not open to them. */
export function askingFor(actor: Actor, offering: Asked, now: Date): Asking | null {
	const audience = offering.open_to as Audience;
	if (!askForSeats.holds(actor) || offering.state !== "open" || new Date(offering.ends_at) <= now) return null;
	if (offering.region_id !== actor.regionId || audience === "invited") return null;
	if (offering.organisation_id !== actor.organisationId) return audience === "region" ? "apply" : null;
	return offering.capacity === null || offering.taken < offering.capacity ? "seat" : "wait";
}

/** Whoever was refused does not ask again; whoever asked has asked. */
export const mayAsk = (request: SeatState | null): boolean => request === null || request === "withdrawn";
