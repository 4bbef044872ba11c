import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";
import { day } from "./contract-offerings.ts";
import { maybeTwoLanguages, twoLanguages } from "./two-languages.ts";

/** How long before its beginning and after its end a session takes attendance by its code, in minutes. */
export const CODE_MARGIN = 15;

/** Hours and minutes in the zone of the offering. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const parts = {
	title: twoLanguages(160),
	/** Where it is held; for what is online alone, the link says it. */
	place: maybeTwoLanguages(200),
	link: z
		.url({ protocol: /^https?$/ })
		.max(500)
		.nullable()
		.default(null),
	unitId: z.uuid().nullable().default(null),
	/** Of the offering's teachers and mentors. */
	leaderIds: z.array(z.uuid()).max(20).default([]),
	day,
	from: time,
	until: time,
	/** Seats; null: one for everybody who learns in the offering. */
	capacity: z.number().int().min(1).max(100_000).nullable().default(null),
	/** Seats are booked; null: where there are fewer than learn here by now. */
	booking: z.boolean().nullable().default(null),
	/** Enter it although it overlaps with others of its leaders, its learners or its place. */
	acceptClashes: z.boolean().optional(),
};
interface Parts {
	place: { en: string | null; zh: string | null };
	link: string | null;
	from: string;
	until: string;
}
const somewhere = ({ place, link }: Parts): boolean => Boolean(place.en || place.zh || link);
const nowhere = { path: ["place", "zh"], params: { code: "place-missing" } };
const inOrder = ({ from, until }: Parts): boolean => until > from;
const backwards = { path: ["until"], params: { code: "until-before-from" } };

/** One session, or the same in several weeks, at the same time of the zone. */
export const sessionInput = z
	.object({ ...parts, weeks: z.number().int().min(1).max(30).default(1) })
	.refine(somewhere, nowhere)
	.refine(inOrder, backwards);
export type SessionInput = z.infer<typeof sessionInput>;
/** With the revision that was read. */
export const sessionChange = z
	.object({ revision: z.number().int(), ...parts })
	.refine(somewhere, nowhere)
	.refine(inOrder, backwards);
export type SessionChange = z.infer<typeof sessionChange>;

export const cancelInput = z.object({ reason: z.string().trim().min(1).max(500) });

export const attendanceMarks = ["present", "late", "excused", "absent"] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export const sessionAbilities = ["edit", "cancel", "mark", "code", "book", "give-back", "check-in"] as const;

export const classSession = z.object({
	id: z.uuid(),
	offeringId: z.uuid(),
	course: named,
	term: z.string(),
	section: z.string(),
	unit: reference.nullable(),
	title: named,
	place: named,
	/** Where seats are booked, to whom has one. */
	link: z.string().nullable(),
	startsAt: z.string(),
	endsAt: z.string(),
	/** Of the offering. */
	timeZone: z.string(),
	leaders: z.array(z.object({ id: z.uuid(), name: z.string() })),
	capacity: z.number().int().nullable(),
	/** Seats are booked, as who planned it decided. */
	booking: z.boolean(),
	seats: z.number().int(),
	waiting: z.number().int(),
	/** The actor's own seat, or how many wait before them. */
	mine: z.enum(["seat", "waiting"]).nullable(),
	ahead: z.number().int().nullable(),
	/** The actor's own attendance. */
	mark: z.enum(attendanceMarks).nullable(),
	/** The actor leads it or is awaited, and at another one at the same time. */
	clashes: z.boolean(),
	state: z.enum(["planned", "cancelled"]),
	cancelledBecause: z.string().nullable(),
	phase: z.enum(["before", "now", "over"]),
	/** The actor teaches the offering, or answers for it. */
	running: z.boolean(),
	learning: z.boolean(),
	sample: z.boolean(),
	revision: z.number().int(),
	abilities: z.array(z.enum(sessionAbilities)),
});
export type ClassSession = z.infer<typeof classSession>;
export const sessionList = z.object({ items: z.array(classSession) });

/** With what an offering's sessions may be made of. */
export const offeringSessions = sessionList.extend({
	timeZone: z.string(),
	startsOn: z.string(),
	endsOn: z.string(),
	units: z.array(reference),
	mayAdd: z.boolean(),
});

const DAY = 86_400_000;
/** Weeks and months, not years. */
export const timetableQuery = z
	.object({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }) })
	.refine(({ from, until }) => Date.parse(until) > Date.parse(from), {
		path: ["until"],
		params: { code: "before-start" },
	})
	.refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 100 * DAY, {
		path: ["until"],
		params: { code: "too-long", days: 100 },
	});
