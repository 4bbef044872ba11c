import { decimal, matching, oneOf, orNoColumn, orNothing, whole } from "./cells.ts";

/**
 * The files of the Open University Learning Analytics Dataset (Kuzilek, Hlosta, Zdrahal 2017, doi 10.1038/sdata.2017.171)
 * and those of their columns that are read. What they say of gender, region, age, schooling, means and disability is not.
 * Days count from the start of the presentation.
 */

const module = matching(/^[A-Z]{3}$/, "three capital letters, as AAA");
const presentation = matching(/^20\d\d[BJ]$/, "a year and B (February) or J (October), as 2013J");
const id = whole(1, 999_999_999);
const day = whole(-1000, 1000);

const ofPresentation = { code_module: module, code_presentation: presentation };

export const courses = { ...ofPresentation, module_presentation_length: whole(1, 1000) };

export const assessmentTypes = ["TMA", "CMA", "Exam"] as const;
export type AssessmentType = (typeof assessmentTypes)[number];
export const assessments = {
	...ofPresentation,
	id_assessment: id,
	assessment_type: oneOf(...assessmentTypes),
	date: orNothing(day),
	weight: decimal(0, 100),
};

export const vle = {
	...ofPresentation,
	id_site: id,
	activity_type: matching(/^[a-z]{1,40}$/, "a word in small letters"),
};

export const studentInfo = {
	...ofPresentation,
	id_student: id,
	final_result: oneOf("Pass", "Distinction", "Fail", "Withdrawn"),
};

export const studentRegistration = {
	...ofPresentation,
	id_student: id,
	date_registration: orNothing(day),
	date_unregistration: orNothing(day),
};

export const studentAssessment = {
	id_student: id,
	id_assessment: id,
	score: orNothing(decimal(0, 100)),
	date_submitted: orNoColumn(day),
	is_banked: orNoColumn(oneOf("0", "1")),
};

export const studentVle = { ...ofPresentation, id_student: id, id_site: id, date: day, sum_click: whole(1, 1_000_000) };
