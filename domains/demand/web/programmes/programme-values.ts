import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { ProgrammeInput } from "../../contract-supply.ts";
import type { Programme } from "../calls-supply.ts";

/** The form's values: names of fields are those of the server, so that its refusals find their places. */
export interface ProgrammeValues extends Record<string, unknown> {
	schoolId: Choice | null;
	nameZh: string;
	nameEn: string;
	code: string;
	degree: ProgrammeInput["degree"];
	/** `share` in per cent. */
	occupations: { key: string; occupationId: Choice | null; share: number | string }[];
	cohorts: { key: string; year: number | string; graduates: number | string; qualified: number | string }[];
}

export const newOccupation = (share: number): ProgrammeValues["occupations"][number] => ({
	key: crypto.randomUUID(),
	occupationId: null,
	share,
});
export const newCohort = (year: number): ProgrammeValues["cohorts"][number] => ({
	key: crypto.randomUUID(),
	year,
	graduates: "",
	qualified: "",
});

export const emptyProgramme = (year: number): ProgrammeValues => ({
	schoolId: null,
	nameZh: "",
	nameEn: "",
	code: "",
	degree: "associate",
	occupations: [newOccupation(100)],
	cohorts: [newCohort(year)],
});

/** A programme as values to edit; `name` writes an occupation's name in the language of the screen. */
export function valuesOf(
	programme: Programme,
	name: (occupation: Programme["occupations"][number]["occupation"]) => string,
): ProgrammeValues {
	return {
		schoolId: null,
		nameZh: programme.name.zh ?? "",
		nameEn: programme.name.en ?? "",
		code: programme.code ?? "",
		degree: programme.degree,
		occupations: programme.occupations.map(({ occupation, share }) => ({
			key: occupation.id,
			occupationId: { id: occupation.id, label: name(occupation) },
			share: Math.round(share * 10_000) / 100,
		})),
		cohorts: programme.cohorts.map(({ year, graduates, qualified }) => ({
			key: String(year),
			year,
			graduates,
			qualified: qualified ?? "",
		})),
	};
}

/** What is sent. Shares become fractions of four digits, as the server keeps them. */
export const inputOf = (values: ProgrammeValues): ProgrammeInput => ({
	code: values.code.trim() || null,
	nameZh: values.nameZh.trim() || null,
	nameEn: values.nameEn.trim() || null,
	degree: values.degree,
	occupations: values.occupations.map(({ occupationId, share }) => ({
		occupationId: occupationId?.id ?? "",
		share: Math.round(Number(share) * 100) / 10_000,
	})),
	cohorts: values.cohorts.map(({ year, graduates, qualified }) => ({
		year: Number(year),
		graduates: graduates === "" ? Number.NaN : Number(graduates),
		qualified: qualified === "" ? null : Number(qualified),
	})),
});
