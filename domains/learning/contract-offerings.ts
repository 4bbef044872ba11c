import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";
import { lack, prerequisite } from "./contract-prerequisites.ts";
import { askings, audiences, ownRequest } from "./contract-seats.ts";

/** A day that an offering can have: a slip of the year is no term of anybody. */
export const day = z.iso.date().refine((date) => date >= "2000-01-01" && date <= "2100-12-31", {
	params: { code: "day-out-of-range", first: "2000-01-01", last: "2100-12-31" },
});

const dates = {
	term: z.string().trim().min(1).max(60),
	section: z.string().trim().min(1).max(60),
	startsOn: day,
	endsOn: day,
	/** Seats; null: no limit. */
	capacity: z.number().int().min(1).max(100_000).nullable().default(null),
	/** Who may ask for a seat; whoever runs it enrols by list besides, and gives out its code. */
	openTo: z.enum(audiences).default("invited"),
	/** Held online; else at a place of the region, null: where the organisation is. */
	online: z.boolean().default(false),
	placeId: z.uuid().nullable().default(null),
	/** In which it is taught; null: as the course is named. */
	language: z.enum(["en", "zh"]).nullable().default(null),
};
const inOrder = <T extends { startsOn: string; endsOn: string }>({ startsOn, endsOn }: T): boolean =>
	endsOn >= startsOn;
const beforeStart = { path: ["endsOn"], params: { code: "before-start" } };
const onePlace = ({ online, placeId }: { online: boolean; placeId: string | null }): boolean =>
	!online || placeId === null;
const onlineAtPlace = { path: ["placeId"], params: { code: "online-at-place" } };

export const offeringInput = z
	.object({ courseId: z.uuid(), ...dates })
	.refine(inOrder, beforeStart)
	.refine(onePlace, onlineAtPlace);
export type OfferingInput = z.infer<typeof offeringInput>;
/** With the revision that was read. */
export const offeringChange = z
	.object({ revision: z.number().int(), ...dates })
	.refine(inOrder, beforeStart)
	.refine(onePlace, onlineAtPlace);

export const offeringStates = ["draft", "open", "closed"] as const;
export const offeringAbilities = ["edit", "open", "close", "teachers", "enrol", "join", "ask", "unask"] as const;

export const offeringQuery = listQuery.extend({
	courseId: z.uuid().optional(),
	state: z.enum(offeringStates).optional(),
	/** Those that the actor teaches or answers for. */
	mine: z.stringbool().optional(),
});
export type OfferingQuery = z.infer<typeof offeringQuery>;

export const offeringSummary = z.object({
	id: z.uuid(),
	course: reference,
	organisation: reference,
	version: z.number().int(),
	term: z.string(),
	section: z.string(),
	startsOn: z.string(),
	endsOn: z.string(),
	state: z.enum(offeringStates),
	capacity: z.number().int().nullable(),
	taken: z.number().int(),
	/** The actor learns in it. */
	learning: z.boolean(),
	/** The actor teaches in it, or answers for it. */
	running: z.boolean(),
	/** Requests for seats that wait for a word of those who run it; to nobody else. */
	applied: z.number().int(),
	sample: z.boolean(),
});
export type OfferingSummary = z.infer<typeof offeringSummary>;
export const offeringList = listOf(offeringSummary);

export const offeringTeacher = z.object({
	id: z.uuid(),
	name: z.string(),
	role: z.enum(["teacher", "mentor"]),
	/** Where they teach or mentor. */
	organisation: named.nullable(),
});

export const offeringDetail = offeringSummary.extend({
	revision: z.number().int(),
	teachers: z.array(offeringTeacher),
	prerequisites: z.array(prerequisite),
	/** By which learners join; only to those who run it. */
	code: z.string().nullable(),
	/** Groups whose newcomers are enrolled; only to those who run it. */
	rules: z.array(
		z.object({
			groupId: z.uuid(),
			name: named,
			/** Why also those come by it who lack what the course requires. */
			exception: z.string().nullable(),
		}),
	),
	openTo: z.enum(audiences),
	online: z.boolean(),
	/** Where it is held, if that is stated. */
	place: reference.nullable(),
	language: z.enum(["en", "zh"]).nullable(),
	/** How many wait for a seat. */
	waiting: z.number().int(),
	/** What asking for a seat would be for the actor; null: it is not open to them. */
	asking: z.enum(askings).nullable(),
	request: ownRequest.nullable(),
	/** Quizzes whose answers could be read since it ended or was closed: nobody attempts them again, also if it goes on. To those who run it. */
	quizzesTold: z.array(named),
	abilities: z.array(z.enum(offeringAbilities)),
});
export type OfferingDetail = z.infer<typeof offeringDetail>;

export const teacherInput = z.object({ personId: z.uuid(), role: z.enum(["teacher", "mentor"]) });

/** Why learners are let in who lack what the course requires; null: they are left out. */
const exception = z.string().trim().min(3).max(2000).nullable().default(null);
export const groupInput = z.object({ groupId: z.uuid(), exception });
export const ruleInput = z.object({ exception });

/** Addresses as they stand in a text or a column, each on a line; whatever else the line says is not read. */
export const enrolmentRows = z.object({ text: z.string().max(200_000), exception });
export const rowProblems = [
	"no-address",
	"twice",
	"unknown",
	"teaches-here",
	"writes-course",
	"enrolled",
	"no-seat",
	"lacks-required",
	/** What they have is not for the actor to see: they come by themselves, or with a reason. */
	"unseen",
] as const;
export const enrolmentPreview = z.object({
	rows: z.array(
		z.object({
			line: z.number().int(),
			address: z.string(),
			name: z.string().nullable(),
			problem: z.enum(rowProblems).nullable(),
			/** Of what the course requires, and only of people whose evidence the actor may see. */
			lacks: z.array(lack),
		}),
	),
	ready: z.number().int(),
	seats: z.number().int().nullable(),
});
export type EnrolmentPreview = z.infer<typeof enrolmentPreview>;
export const enrolled = z.object({
	enrolled: z.number().int(),
	/** Who was left out because they lack what the course requires, of people whose evidence the actor may see. */
	lacking: z.array(z.object({ name: z.string(), lacks: z.array(lack) })),
	/** How many others were left out, whatever they have, because the course requires something. */
	unseen: z.number().int(),
});
export type Enrolled = z.infer<typeof enrolled>;

export const learnerQuery = listQuery;
export const learnerRow = z.object({
	id: z.uuid(),
	name: z.string(),
	state: z.enum(["active", "withdrawn", "removed"]),
	enrolledAt: z.string(),
	/** Why they were let in without what the course requires. */
	exception: z.string().nullable(),
	done: z.number().int(),
	/** Of how many activities. */
	of: z.number().int(),
	lastAt: z.string().nullable(),
	/** Mean of what was scored, quizzes and released assignments, 0–1; null without any. */
	score: z.number().nullable(),
	/** Sessions attended, of those held for them. */
	attended: z.number().int(),
	held: z.number().int(),
	sample: z.boolean(),
});
export type LearnerRow = z.infer<typeof learnerRow>;
export const learnerList = listOf(learnerRow);

export const joined = z.object({
	offeringId: z.uuid(),
	/** Sessions of it that are held while the actor has others. */
	clashes: z.number().int(),
});
export const joinInput = z.object({ code: z.string().trim().min(1).max(20) });
