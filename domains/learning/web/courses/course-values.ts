import type { CourseKind } from "../../contract-courses.ts";
import { type AccessTier, type Licence, wordsOf } from "../../contract-sharing.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";
import type { Course, CourseInput } from "./calls-courses.ts";

export interface DevelopedValue {
	competencyId: string;
	name: { en: string | null; zh: string | null };
	level: number;
}

export interface PrerequisiteValue {
	/** Of the course or the competency. */
	id: string;
	kind: "course" | "competency";
	name: { en: string | null; zh: string | null };
	/** Of a competency. */
	level: number;
	required: boolean;
}

/** The form's values: names of fields are those of the server, so that its refusals find their places. */
export interface CourseValues extends Record<string, unknown> {
	kind: CourseKind;
	certificate: { en: string; zh: string };
	code: string;
	name: { en: string; zh: string };
	summary: { en: string; zh: string };
	hours: number | string;
	competencies: DevelopedValue[];
	prerequisites: PrerequisiteValue[];
	sharing: {
		licence: Licence;
		licenceText: { en: string; zh: string };
		terms: { en: string; zh: string };
		tier: AccessTier;
	};
}

export const emptyCourse: CourseValues = {
	kind: "course",
	certificate: { en: "", zh: "" },
	code: "",
	name: { en: "", zh: "" },
	summary: { en: "", zh: "" },
	hours: "",
	competencies: [],
	prerequisites: [],
	sharing: {
		licence: "all-rights-reserved",
		licenceText: { en: "", zh: "" },
		terms: { en: "", zh: "" },
		tier: "authors",
	},
};

interface Texts {
	en: string | null;
	zh: string | null;
}

/** A course as values to edit: its draft, or what is published where there is none. */
export const valuesOf = ({
	kind,
	certificate,
	code,
	name,
	summary,
	sharing,
	versions: [newest],
}: Course): CourseValues => ({
	kind,
	certificate: { en: certificate.en ?? "", zh: certificate.zh ?? "" },
	code,
	name: { en: name.en ?? "", zh: name.zh ?? "" },
	summary: { en: summary.en ?? "", zh: summary.zh ?? "" },
	hours: newest?.hours ?? "",
	competencies: (newest?.competencies ?? []).map(({ competency, level }) => ({
		competencyId: competency.id,
		name: competency.name,
		level,
	})),
	sharing: {
		licence: sharing.licence,
		// What came in words of its own may go back to these words alone.
		licenceText: fieldsOf((sharing.licence === "own" ? sharing.licenceText : wordsOf(sharing.origin)) as Texts),
		terms: fieldsOf(sharing.terms as Texts),
		tier: sharing.tier,
	},
	prerequisites: (newest?.prerequisites ?? []).flatMap(
		({ course, competency, level, required }): PrerequisiteValue[] => {
			const named = course ?? competency;
			return named ? [{ ...named, kind: course ? "course" : "competency", level: level ?? 3, required }] : [];
		},
	),
});

export const inputOf = ({
	kind,
	certificate,
	code,
	name,
	summary,
	hours,
	competencies,
	prerequisites,
	sharing,
}: CourseValues): CourseInput => ({
	kind,
	certificate: { en: certificate.en.trim() || null, zh: certificate.zh.trim() || null },
	code: code.trim(),
	name: { en: name.en.trim() || null, zh: name.zh.trim() || null },
	summary: { en: summary.en.trim() || null, zh: summary.zh.trim() || null },
	hours: hours === "" ? null : Number(hours),
	competencies: competencies.map(({ competencyId, level }) => ({ competencyId, level })),
	prerequisites: prerequisites.map(({ id, kind, level, required }) => ({
		required,
		courseId: kind === "course" ? id : null,
		competencyId: kind === "competency" ? id : null,
		level: kind === "competency" ? level : null,
	})),
	sharing: {
		licence: sharing.licence,
		licenceText: textsOf(sharing.licenceText),
		terms: textsOf(sharing.terms),
		tier: sharing.tier,
	},
});
