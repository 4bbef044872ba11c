import type { Named } from "#platform/contract/named.ts";
import type { Aim } from "./aim-fields.tsx";
import type { Module, ModuleInput, Part, Plan, PlanInput } from "./calls-plans.ts";

/** Values of the forms; names of fields are those of the server, so that its refusals find their places. */

interface Texts {
	en: string;
	zh: string;
}
interface Chosen {
	id: string;
	name: Named;
}

export interface PlanValues extends Record<string, unknown> {
	name: Texts;
	summary: Texts;
	creditsRequired: number | string;
	parties: (Chosen & { part: Part })[];
	objectives: Aim[];
}

export interface ModuleValues extends Record<string, unknown> {
	code: string;
	name: Texts;
	summary: Texts;
	kind: ModuleInput["kind"];
	term: number | string;
	credits: number | string;
	hoursTheory: number | string;
	hoursPractice: number | string;
	hoursSite: number | string;
	competencies: Aim[];
	courseIds: Chosen[];
	required: { part: Part; organisationId: string | null }[];
}

const filled = ({ en, zh }: Named): Texts => ({ en: en ?? "", zh: zh ?? "" });
const texts = ({ en, zh }: Texts): Named => ({ en: en.trim() || null, zh: zh.trim() || null });
const number = (value: number | string): number => (value === "" ? Number.NaN : Number(value));
const aims = (list: Module["competencies"]): Aim[] =>
	list.map(({ competency, level }) => ({ competencyId: competency.id, name: competency.name, level }));
const aimed = (list: readonly Aim[]) => list.map(({ competencyId, level }) => ({ competencyId, level }));

export const planValues = (plan: Plan): PlanValues => ({
	name: filled(plan.name),
	summary: filled(plan.summary),
	creditsRequired: plan.creditsRequired,
	parties: plan.parties.filter(({ id }) => id !== plan.school.id),
	objectives: aims(plan.objectives),
});

export const planInputOf = (values: PlanValues): PlanInput => ({
	name: texts(values.name),
	summary: texts(values.summary),
	creditsRequired: number(values.creditsRequired),
	parties: values.parties.map(({ id, part }) => ({ organisationId: id, part })),
	objectives: aimed(values.objectives),
});

export const emptyModule: ModuleValues = {
	code: "",
	name: { en: "", zh: "" },
	summary: { en: "", zh: "" },
	kind: "compulsory",
	term: 1,
	credits: 4,
	hoursTheory: 32,
	hoursPractice: 32,
	hoursSite: 0,
	competencies: [],
	courseIds: [],
	required: [],
};

export const moduleValues = (module: Module): ModuleValues => ({
	code: module.code ?? "",
	name: filled(module.name),
	summary: filled(module.summary),
	kind: module.kind,
	term: module.term,
	credits: module.credits,
	hoursTheory: module.hoursTheory,
	hoursPractice: module.hoursPractice,
	hoursSite: module.hoursSite,
	competencies: aims(module.competencies),
	courseIds: module.courses,
	required: module.required.map(({ part, organisation }) => ({ part, organisationId: organisation?.id ?? null })),
});

export const moduleInputOf = (values: ModuleValues): ModuleInput => ({
	code: values.code.trim() || null,
	name: texts(values.name),
	summary: texts(values.summary),
	kind: values.kind,
	term: number(values.term),
	credits: number(values.credits),
	hoursTheory: number(values.hoursTheory),
	hoursPractice: number(values.hoursPractice),
	hoursSite: number(values.hoursSite),
	competencies: aimed(values.competencies),
	courseIds: values.courseIds.map(({ id }) => id),
	required: values.required,
});
