import type { ChecklistSettings } from "../../contract-checklists.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";

interface ItemValue {
	id: string;
	text: { en: string; zh: string };
	/** Empty: it shows none. */
	competencyId: string;
	critical: boolean;
	answer: ChecklistSettings["items"][number]["answer"];
}

/** A checklist as its form has it. */
export interface ChecklistValues {
	items: ItemValue[];
	needed: number | string;
	helpCounts: boolean;
	points: number | string;
}

/** An item without words yet, with an id that none of the others has. */
export function newItem(items: readonly ItemValue[]): ItemValue {
	const taken = new Set(items.map(({ id }) => id));
	let number = items.length + 1;
	while (taken.has(`i${number}`)) number++;
	return { id: `i${number}`, text: { en: "", zh: "" }, competencyId: "", critical: false, answer: "rating" };
}

export const checklistValuesOf = (checklist: ChecklistSettings | null): ChecklistValues => ({
	items: (checklist?.items ?? []).map(({ id, text, competencyId, critical, answer }) => ({
		id,
		text: fieldsOf(text),
		competencyId: competencyId ?? "",
		critical,
		answer,
	})),
	needed: checklist?.needed ?? 0,
	helpCounts: checklist?.helpCounts ?? false,
	points: checklist?.points ?? 100,
});

export const checklistInputOf = ({ items, needed, helpCounts, points }: ChecklistValues): ChecklistSettings => ({
	items: items.map(({ text, competencyId, ...item }) => ({
		...item,
		text: textsOf(text),
		competencyId: competencyId || null,
	})),
	needed: Number(needed || 0),
	helpCounts,
	points: Number(points),
});
