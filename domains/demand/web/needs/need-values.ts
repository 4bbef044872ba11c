import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import type { Need, NeedInput } from "../calls-needs.ts";

export interface CompetencyValue {
	competencyId: string;
	name: { en: string | null; zh: string | null };
	level: number;
	/** What the occupation asks for; null where somebody added it. */
	suggested: number | null;
}

/** The form's values: names of fields are those of the server, so that its refusals find their places. */
export interface NeedValues extends Record<string, unknown> {
	occupationId: Choice | null;
	title: string;
	language: Language;
	description: string;
	headcount: number | string;
	startsOn: string;
	endsOn: string;
	placeId: string;
	pay: { from: number | string; to: number | string; currency: string; period: string };
	competencies: CompetencyValue[];
	shownToLearners: boolean;
	contact: { name: string; email: string; phone: string };
}

export const emptyNeed = (language: Language): NeedValues => ({
	occupationId: null,
	title: "",
	language,
	description: "",
	headcount: 1,
	startsOn: "",
	endsOn: "",
	placeId: "",
	pay: { from: "", to: "", currency: "CNY", period: "month" },
	competencies: [],
	shownToLearners: false,
	contact: { name: "", email: "", phone: "" },
});

/** Digits after the point of a currency: amounts are kept in its smallest unit. */
export function minorDigits(currency: string): number {
	return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A need as values to edit or copy; `occupation` is its name in the language of the screen. */
export function valuesOf(need: Need, occupation: string): NeedValues {
	const { pay } = need;
	const unit = pay ? 10 ** minorDigits(pay.currency) : 1;
	return {
		occupationId: { id: need.occupation.id, label: occupation },
		title: need.title,
		language: need.language === "en" ? "en" : "zh",
		description: need.description ?? "",
		headcount: need.headcount,
		startsOn: need.startsOn,
		endsOn: need.endsOn ?? "",
		placeId: need.place?.id ?? "",
		pay: pay
			? { from: pay.from / unit, to: pay.to / unit, currency: pay.currency, period: pay.period }
			: { from: "", to: "", currency: "CNY", period: "month" },
		competencies: need.competencies.map(({ id, name, level, suggested }) => ({
			competencyId: id,
			name,
			level,
			suggested,
		})),
		shownToLearners: need.shownToLearners,
		contact: need.contact ?? { name: "", email: "", phone: "" },
	};
}

/** What is sent. An empty end of the pay band is the other one; without either there is no band. */
export function inputOf(values: NeedValues): NeedInput {
	const { pay, contact } = values;
	const [from, to] = [pay.from === "" ? pay.to : pay.from, pay.to === "" ? pay.from : pay.to];
	const unit = 10 ** minorDigits(pay.currency);
	const minor = (amount: number | string): number => Math.round(Number(amount) * unit);
	const filled = { name: contact.name.trim(), email: contact.email.trim(), phone: contact.phone.trim() };
	return {
		occupationId: values.occupationId?.id ?? "",
		title: values.title.trim(),
		language: values.language,
		description: values.description.trim() || null,
		headcount: Number(values.headcount),
		startsOn: values.startsOn,
		endsOn: values.endsOn || null,
		placeId: values.placeId || null,
		pay:
			from === ""
				? null
				: {
						from: minor(from),
						to: minor(to),
						currency: pay.currency as NonNullable<NeedInput["pay"]>["currency"],
						period: pay.period as NonNullable<NeedInput["pay"]>["period"],
					},
		competencies: values.competencies.map(({ competencyId, level }) => ({ competencyId, level })),
		shownToLearners: values.shownToLearners,
		contact: Object.values(filled).some(Boolean) ? filled : null,
	};
}
