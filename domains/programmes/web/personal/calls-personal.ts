import { queryOptions } from "@tanstack/react-query";
import { get, type Send, send } from "#platform/web/api/calls.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import type {
	AcceptedWish,
	AskedSeat,
	AskedSeats,
	GroupSeats,
	PersonalPlan,
	PlanProposal,
	PlanWish,
} from "../../contract-personal-plans.ts";
import "../problem-messages.ts";

export type {
	AskedSeat,
	AskedSeats,
	GroupSeats,
	PersonalPlan,
	PlanNeed,
	PlannedSeat,
	PlanProposal,
	PlanWish,
	ProposedWay,
} from "../../contract-personal-plans.ts";

type Name = PersonalPlan["targets"][number]["name"];

const KEY = "personal-plan";

export const myPlanQuery = queryOptions({
	queryKey: [KEY, "mine"],
	queryFn: async ({ signal }) => (await get<{ plan: PersonalPlan | null }>("/personal-plan", {}, signal)).plan,
});
export const askedQuery = queryOptions({
	queryKey: [KEY, "asked"],
	queryFn: async ({ signal }) => (await get<{ items: AskedSeat[] }>("/personal-plan/asked-seats", {}, signal)).items,
});
export const proposalQuery = (wish: PlanWish | null) =>
	queryOptions({
		queryKey: [KEY, "proposal", wish],
		queryFn: () => send<PlanProposal>("POST", "/personal-plan/proposals", wish),
		enabled: wish !== null,
		// What was proposed stays while one reads it; asking again is a button.
		staleTime: Number.POSITIVE_INFINITY,
		retry: false,
	});
export const acceptPlan = (accepted: AcceptedWish, options?: Send) =>
	send<{ id: string; seats: AskedSeats | null }>("POST", "/personal-plan", accepted, options);
export const askForSeats = () => send<AskedSeats>("POST", "/personal-plan/seats");
export const askForSeat = (offeringId: string) => send("POST", `/offerings/${offeringId}/seat-request`);
export const withdrawRequest = (offeringId: string) => send("DELETE", `/offerings/${offeringId}/seat-request`);
export const dropPlan = () => send("DELETE", "/personal-plan");
export const seatsQuery = (groupId: string) =>
	queryOptions({
		queryKey: [KEY, "seats", groupId],
		queryFn: ({ signal }) => get<GroupSeats>(`/learner-groups/${groupId}/planned-seats`, {}, signal),
	});

/** An occupation or a position that keeps its name in both languages. */
export interface Target extends Choice {
	name: Name;
}

/** Positions that learners may aim at. */
export async function findPositions(q: string, language: Language, signal: AbortSignal): Promise<Target[]> {
	const { items } = await get<{ items: Position[] }>("/positions", { q }, signal);
	return items.map(({ id, title, language: written, organisation, occupation }) => ({
		id,
		name: { en: written === "en" ? title : null, zh: written === "en" ? null : title },
		label: title,
		hint: [organisation, occupation].map(({ name }) => pickName(name, language).text).join(" · "),
	}));
}

interface Position {
	id: string;
	title: string;
	language: string;
	organisation: { name: Name };
	occupation: { name: Name };
}

export async function findTargets(q: string, language: Language, signal: AbortSignal): Promise<Target[]> {
	if (!q) return [];
	const { items } = await get<{ items: { id: string; name: Name; code: string }[] }>(
		"/occupations/suggest",
		{ q },
		signal,
	);
	return items.map(({ id, name, code }) => {
		const picked = pickName(name, language);
		return { id, name, label: picked.text, hint: [picked.hint?.text, code].filter(Boolean).join(" · ") };
	});
}
