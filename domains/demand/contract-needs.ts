import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";

export const payPeriods = ["year", "month", "week", "day", "hour"] as const;
export const currencies = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "SGD", "THB", "MYR", "IDR", "VND", "KZT"] as const;

/** Integer minor units (fen, cents) of a currency, for a period. */
export const payBand = z
	.object({
		from: z.number().int().min(0).max(1e13),
		to: z.number().int().min(0).max(1e13),
		currency: z.enum(currencies),
		period: z.enum(payPeriods),
	})
	.refine((pay) => pay.to >= pay.from, { path: ["to"], params: { code: "below-from" } });

export const needLevel = z.object({
	competencyId: z.uuid(),
	level: z.number().min(0).max(5).multipleOf(0.1),
});

/** A day that a need can have: a slip of the year (0026, 20260) is no demand of anybody. */
const day = z.iso.date().refine((date) => date >= "1990-01-01" && date <= "2100-12-31", {
	params: { code: "day-out-of-range", first: "1990-01-01", last: "2100-12-31" },
});

const parts = {
	occupationId: z.uuid(),
	title: z.string().trim().min(2).max(160),
	language: z.enum(["en", "zh"]),
	description: z.string().trim().max(8000).nullable().default(null),
	headcount: z.number().int().min(1).max(100_000),
	startsOn: day,
	endsOn: day.nullable().default(null),
	placeId: z.uuid().nullable().default(null),
	pay: payBand.nullable().default(null),
	competencies: z.array(needLevel).max(80).default([]),
	/** Learners of the region read title, organisation and what is asked for, and can aim at it, while it is open. */
	shownToLearners: z.boolean().default(false),
	contact: z
		.object({
			name: z.string().trim().max(80),
			email: z.union([z.email().max(200), z.literal("")]),
			phone: z
				.string()
				.trim()
				.max(40)
				.regex(/^[+\d][\d\s().-]{5,}$|^$/),
		})
		.nullable()
		.default(null),
};
interface Checked {
	startsOn: string;
	endsOn: string | null;
	competencies: readonly { competencyId: string }[];
}
const inOrder = ({ startsOn, endsOn }: Checked): boolean => endsOn === null || endsOn >= startsOn;
const beforeStart = { path: ["endsOn"], params: { code: "before-start" } };
const once = ({ competencies }: Checked): boolean =>
	new Set(competencies.map((one) => one.competencyId)).size === competencies.length;
const twice = { path: ["competencies"], params: { code: "twice" } };

export const needInput = z.object(parts).refine(inOrder, beforeStart).refine(once, twice);
/** Left out: shown to learners as it is. Who does not know of it hides no position from those who aim at it. */
export const needChange = z
	.object({ ...parts, shownToLearners: z.boolean().optional() })
	.refine(inOrder, beforeStart)
	.refine(once, twice);
export type NeedChange = z.infer<typeof needChange>;
export type NeedInput = z.infer<typeof needInput>;

export const closeReasons = ["filled", "partly-filled", "withdrawn", "postponed"] as const;

export const needAbilities = ["edit", "close", "reopen", "copy"] as const;

export const needSummary = z.object({
	id: z.uuid(),
	organisation: reference,
	occupation: reference.extend({ code: z.string() }),
	title: z.string(),
	language: z.string(),
	headcount: z.number().int(),
	startsOn: z.string(),
	endsOn: z.string().nullable(),
	place: reference.nullable(),
	pay: z.object({ from: z.number(), to: z.number(), currency: z.string(), period: z.string() }).nullable(),
	state: z.enum(["open", "closed"]),
	sample: z.boolean(),
	updatedAt: z.string(),
	abilities: z.array(z.enum(needAbilities)),
});
export type NeedSummary = z.infer<typeof needSummary>;

export const needDetail = needSummary.extend({
	description: z.string().nullable(),
	closeReason: z.string().nullable(),
	version: z.number().int(),
	shownToLearners: z.boolean(),
	competencies: z.array(
		z.object({ id: z.uuid(), name: named, kind: z.string(), level: z.number(), suggested: z.number().nullable() }),
	),
	/** Only for those who may edit it. */
	contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }).nullable(),
});
export type NeedDetail = z.infer<typeof needDetail>;

export const needVersions = z.object({
	items: z.array(
		z.object({
			version: z.number().int(),
			at: z.string(),
			person: z.string().nullable(),
			action: z.enum(["created", "edited", "closed", "reopened"]),
			changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
		}),
	),
});

export const needQuery = listQuery.extend({
	state: z.enum(["open", "closed"]).optional(),
	occupationId: z.uuid().optional(),
	organisationId: z.uuid().optional(),
	placeId: z.uuid().optional(),
	year: z.coerce.number().int().min(1).max(9999).optional(),
	mine: z.stringbool().optional(),
});
export type NeedQuery = z.infer<typeof needQuery>;
export const needList = listOf(needSummary);

/** An open need as learners of its region see it: never its pay or contact. */
export const position = z.object({
	id: z.uuid(),
	title: z.string(),
	language: z.string(),
	organisation: reference,
	occupation: reference,
	headcount: z.number().int(),
	startsOn: z.string(),
	sample: z.boolean(),
});
export const positionQuery = z.object({ q: z.string().trim().max(100).default("") });
export const positionList = z.object({ items: z.array(position) });

export const placeList = z.object({ items: z.array(reference) });
