import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { catalogueStates } from "./contract-catalogue.ts";

/** Figures of the home page: what somebody has against what is wanted, by the newest published catalogue. */

const catalogue = z.object({ id: z.uuid(), year: z.number().int(), sample: z.boolean() }).nullable();
const occupation = z.object({ id: z.uuid(), name: named });

export const homeNeeds = z.object({
	catalogue,
	needs: z.number().int(),
	positions: z.number().int(),
	/** Of the needs, those that end within thirty days. */
	endingSoon: z.number().int(),
	/** The occupations of the open needs, the most positions first; figures of the region, null where it has none. */
	items: z.array(
		z.object({
			occupation,
			positions: z.number().int(),
			demand: z.number().nullable(),
			supplyQualified: z.number().nullable(),
			stars: z.number().int().nullable(),
		}),
	),
});

export const homeProgrammes = z.object({
	catalogue,
	/** Open programmes of the reader, the largest gap of the region first. */
	items: z.array(
		z.object({
			id: z.uuid(),
			name: named,
			/** Expected graduates in the year of the catalogue; null where no cohort was stated. */
			graduates: z.number().int().nullable(),
			/** Of the whole region, in the occupations to which the programme leads. */
			demand: z.number().nullable(),
			supplyQualified: z.number().nullable(),
			shortages: z.number().int(),
		}),
	),
});

export const homeOffice = z.object({
	titlesWaiting: z.number().int(),
	titles: z.number().int(),
	sourcesWithoutKind: z.number().int(),
	drafts: z.array(z.object({ id: z.uuid(), year: z.number().int(), state: z.enum(catalogueStates) })),
});

export const homeShortages = z.object({
	catalogue,
	items: z.array(
		z.object({
			occupation,
			demand: z.number(),
			supplyQualified: z.number(),
			stars: z.number().int(),
			/** The highest required competencies. */
			competencies: z.array(z.object({ id: z.uuid(), name: named })),
		}),
	),
});

export type HomeNeeds = z.infer<typeof homeNeeds>;
export type HomeProgrammes = z.infer<typeof homeProgrammes>;
export type HomeOffice = z.infer<typeof homeOffice>;
export type HomeShortages = z.infer<typeof homeShortages>;
