import { api, unwrap } from "#platform/web/api/client.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { Language } from "#platform/web/i18n/languages.ts";
import { type PickedName, pickName } from "#platform/web/i18n/pick-name.ts";

const hintOf = ({ hint }: PickedName): string | undefined => hint?.text;

/** Occupations for any typed title, with the title that was found where it is another than the name. */
export async function suggestOccupations(q: string, language: Language, signal: AbortSignal): Promise<Choice[]> {
	if (!q) return [];
	const { items } = await unwrap(api.GET("/api/occupations/suggest", { params: { query: { q } }, signal }));
	return items.map(({ id, name, found, code }) => {
		const picked = pickName(name, language);
		const same = found === picked.text || found === picked.hint?.text;
		return {
			id,
			label: picked.text,
			hint: [same ? undefined : `“${found}”`, hintOf(picked), code].filter(Boolean).join(" · "),
		};
	});
}

export interface Suggested {
	competencyId: string;
	name: { en: string | null; zh: string | null };
	level: number;
}

/** What an occupation asks for, each at its level, the highest first. */
export async function requirementsOf(occupationId: string): Promise<Suggested[]> {
	const { requirements } = await unwrap(api.GET("/api/occupations/{id}", { params: { path: { id: occupationId } } }));
	return requirements
		.filter(({ required, level }) => required && level !== null)
		.map(({ competency, level }) => ({ competencyId: competency.id, name: competency.name, level: level ?? 0 }));
}

/** Competencies by name, in all frameworks that the reader may see. */
export async function searchCompetencies(q: string, language: Language, signal: AbortSignal) {
	if (!q) return [];
	const { items } = await unwrap(api.GET("/api/competencies", { params: { query: { q } }, signal }));
	return items
		.filter(({ kind }) => kind !== "group")
		.map(({ id, name, framework }) => {
			const picked = pickName(name, language);
			return {
				id,
				name,
				label: picked.text,
				hint: [hintOf(picked), pickName(framework, language).text].filter(Boolean).join(" · "),
			};
		});
}
