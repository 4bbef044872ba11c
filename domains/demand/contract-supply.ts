import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { reference } from "#platform/contract/named.ts";

export const degrees = ["certificate", "secondary", "associate", "bachelor", "master", "doctor"] as const;

const name = z.string().trim().max(160);

export const programmeInput = z
	.object({
		code: z.string().trim().max(40).nullable().default(null),
		nameEn: name.nullable().default(null),
		nameZh: name.nullable().default(null),
		degree: z.enum(degrees),
		occupations: z
			.array(z.object({ occupationId: z.uuid(), share: z.number().gt(0).max(1).multipleOf(0.0001) }))
			.max(30),
		cohorts: z
			.array(
				z.object({
					year: z.number().int().min(1990).max(2100),
					graduates: z.number().int().min(0).max(1_000_000),
					qualified: z.number().int().min(0).max(1_000_000).nullable().default(null),
				}),
			)
			.max(60),
	})
	.refine((programme) => programme.nameEn || programme.nameZh, { path: ["nameZh"], params: { code: "required" } })
	.superRefine((programme, check) => {
		const total = programme.occupations.reduce((sum, { share }) => sum + Math.round(share * 10_000), 0);
		if (total > 10_000)
			check.addIssue({
				code: "custom",
				path: ["occupations"],
				params: { code: "shares-over-one", total: total / 100 },
			});
		const seen = new Set<number | string>();
		for (const [i, { year, graduates, qualified }] of programme.cohorts.entries()) {
			if (seen.has(year)) check.addIssue({ code: "custom", path: ["cohorts", i, "year"], params: { code: "twice" } });
			seen.add(year);
			if (qualified !== null && qualified > graduates)
				check.addIssue({
					code: "custom",
					path: ["cohorts", i, "qualified"],
					params: { code: "over-graduates", maximum: graduates },
				});
		}
		for (const [i, { occupationId }] of programme.occupations.entries()) {
			if (seen.has(occupationId))
				check.addIssue({ code: "custom", path: ["occupations", i, "occupationId"], params: { code: "twice" } });
			seen.add(occupationId);
		}
	});
export type ProgrammeInput = z.infer<typeof programmeInput>;

export const programmeSummary = z.object({
	id: z.uuid(),
	organisation: reference,
	code: z.string().nullable(),
	name: reference.shape.name,
	degree: z.enum(degrees),
	state: z.enum(["open", "closed"]),
	sample: z.boolean(),
	version: z.number().int(),
	occupations: z.array(z.object({ occupation: reference.extend({ code: z.string() }), share: z.number() })),
	cohorts: z.array(
		z.object({ year: z.number().int(), graduates: z.number().int(), qualified: z.number().int().nullable() }),
	),
	updatedAt: z.string(),
	abilities: z.array(z.enum(["edit", "close", "reopen"])),
});
export type ProgrammeSummary = z.infer<typeof programmeSummary>;

/** Who heads a programme and who did, the newest first. Names outside the reader's organisation are null. */
export const programmeHeads = z.object({
	items: z.array(
		z.object({
			id: z.uuid(),
			person: z.object({ id: z.uuid(), name: z.string().nullable() }),
			givenAt: z.string(),
			givenBy: z.string().nullable(),
			endedAt: z.string().nullable(),
			endedBy: z.string().nullable(),
		}),
	),
	/** The school's programme heads who do not head it yet; null for who may not give it. */
	candidates: z.array(z.object({ id: z.uuid(), name: z.string() })).nullable(),
});

export const programmeQuery = listQuery.extend({
	state: z.enum(["open", "closed"]).optional(),
	degree: z.enum(degrees).optional(),
	occupationId: z.uuid().optional(),
	organisationId: z.uuid().optional(),
	year: z.coerce.number().int().min(1).max(9999).optional(),
});
export type ProgrammeQuery = z.infer<typeof programmeQuery>;
export const programmeList = listOf(programmeSummary);

/** A row of a supply file: one cohort of one programme leading to one occupation. */
export const supplyPreview = z.object({
	header: z.array(z.string()),
	rows: z.array(
		z.object({
			line: z.number().int(),
			programme: z.string(),
			degree: z.string().nullable(),
			occupation: reference.extend({ code: z.string() }).nullable(),
			share: z.number().nullable(),
			year: z.number().int().nullable(),
			graduates: z.number().int().nullable(),
			qualified: z.number().int().nullable(),
			problems: z.array(
				z.object({ column: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
			),
		}),
	),
	programmes: z.number().int(),
	valid: z.number().int(),
	invalid: z.number().int(),
});
