import type { SessionInput } from "../../contract-sessions.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";
import type { Session } from "./calls-sessions.ts";
import { dayIn, timeIn } from "./zoned.ts";

type TwoFields = { en: string; zh: string };

/** A session as its form holds it. */
export interface SessionValues extends Record<string, unknown> {
	title: TwoFields;
	place: TwoFields;
	link: string;
	unitId: string;
	leaderIds: string[];
	day: string;
	from: string;
	until: string;
	capacity: number | string;
	/** Null: as many seats as learners decide it. */
	booking: boolean | null;
	weeks: number | string;
	/** Ticked once the overlaps were read. */
	acceptClashes: boolean;
}

export const newSession = (leaderIds: string[]): SessionValues => ({
	title: fieldsOf(undefined),
	place: fieldsOf(undefined),
	link: "",
	unitId: "",
	leaderIds,
	day: "",
	from: "09:00",
	until: "11:00",
	capacity: "",
	booking: null,
	weeks: 1,
	acceptClashes: false,
});

/** Its day and hours as the zone of its offering counts them, whoever edits it from wherever. */
export const valuesOf = (session: Session): SessionValues => ({
	title: fieldsOf(session.title),
	place: fieldsOf(session.place),
	link: session.link ?? "",
	unitId: session.unit?.id ?? "",
	leaderIds: session.leaders.map(({ id }) => id),
	day: dayIn(session.startsAt, session.timeZone),
	from: timeIn(session.startsAt, session.timeZone),
	until: timeIn(session.endsAt, session.timeZone),
	capacity: session.capacity ?? "",
	booking: session.capacity === null ? null : session.booking,
	weeks: 1,
	acceptClashes: false,
});

/** What is sent of them. */
export function inputOf({
	title,
	place,
	link,
	unitId,
	capacity,
	booking,
	weeks,
	...rest
}: SessionValues): SessionInput {
	const { leaderIds, day, from, until, acceptClashes } = rest;
	return {
		title: textsOf(title),
		place: textsOf(place),
		link: link.trim() || null,
		unitId: unitId || null,
		leaderIds,
		day,
		from,
		until,
		capacity: capacity === "" ? null : Number(capacity),
		booking: capacity === "" ? null : booking,
		weeks: Number(weeks) || 1,
		acceptClashes,
	};
}
