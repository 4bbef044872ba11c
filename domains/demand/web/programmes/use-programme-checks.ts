import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useLanguage } from "#platform/web/i18n/use-messages.ts";
import type { ProgrammeValues } from "./programme-values.ts";

/** What a programme's form can say without the server: places left empty. */
export function useProgrammeChecks(asksSchool: boolean): (values: ProgrammeValues) => Record<string, string> {
	const language = useLanguage();
	return ({ schoolId, nameZh, nameEn, occupations, cohorts }) => {
		const missing = [
			...(asksSchool && !schoolId ? ["schoolId"] : []),
			...(nameZh.trim() || nameEn.trim() ? [] : ["nameZh"]),
			...occupations.flatMap(({ occupationId }, index) => (occupationId ? [] : [`occupations.${index}.occupationId`])),
			...occupations.flatMap(({ share }, index) => (Number(share) > 0 ? [] : [`occupations.${index}.share`])),
			...cohorts.flatMap(({ year }, index) => (year === "" ? [`cohorts.${index}.year`] : [])),
			...cohorts.flatMap(({ graduates }, index) => (graduates === "" ? [`cohorts.${index}.graduates`] : [])),
		];
		return Object.fromEntries(
			missing.map((path) => [path, fieldProblemText({ path, code: "required", params: {} }, language)]),
		);
	};
}
