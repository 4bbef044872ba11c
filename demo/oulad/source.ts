import { nameId } from "#platform/server/id.ts";

/** UUID of the publication: version 5 of its address https://doi.org/10.1038/sdata.2017.171. */
const PUBLICATION = "b3e5d9c6-342d-5778-a54d-64ffc808ca72";

/** Ids of what is made of the files: the same at every run. */
export const ouladId = (name: string): string => nameId(PUBLICATION, name);

export const ATTRIBUTION =
	"Open University Learning Analytics Dataset, J. Kuzilek, M. Hlosta, Z. Zdrahal (2017), doi 10.1038/sdata.2017.171, CC BY 4.0";

/** No mail reaches `.example` (RFC 2606). */
export const addressOf = (student: number): string => `learner-${student}@oulad.example`;

export const learnerId = (student: number): string => ouladId(`learner ${student}`);
export const groupId = (presentation: string): string => ouladId(`group ${presentation}`);

const MONTHS = { B: "02", J: "10" } as const;

/** The first day of a presentation: the files name the month, February (B) or October (J), and the first is taken for it. */
export function startOf(presentation: string): string {
	const [, year, half] = /(\d{4})([BJ])$/.exec(presentation) ?? [];
	return `${year}-${MONTHS[half as keyof typeof MONTHS]}-01`;
}

/** Noon of a day after the start, in UTC: the same date in most of the world. */
export const instantOf = (start: string, day: number): string =>
	new Date(Date.parse(`${start}T12:00:00Z`) + day * 86_400_000).toISOString();
