import type { XmlElement } from "#platform/server/xml/xml-tree.ts";

/** QTI 3 writes `qti-choice-interaction` for what QTI 2 called `choiceInteraction`: the name that both mean. */
export const qtiName = ({ name }: XmlElement): string => toCamel(name.replace(/^qti-/, ""));

/** An attribute by the name that QTI 2 gave it. */
export const qtiAttribute = (element: XmlElement, name: string): string | undefined =>
	element.attribute(name) ?? element.attribute(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

const toCamel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Something in an item that is refused, or that will be different. */
export interface ItemRemark {
	code: string;
	params?: Record<string, string | number>;
}

/** A person reads no more of one item, and one made to hold thousands takes no time. */
const MOST_REMARKS = 20;

/** What came of reading an item so far. */
export class Remarks {
	readonly errors: ItemRemark[] = [];
	readonly notes: ItemRemark[] = [];

	refuse(code: string, params?: ItemRemark["params"]): void {
		Remarks.#add(this.errors, code, params);
	}

	note(code: string, params?: ItemRemark["params"]): void {
		Remarks.#add(this.notes, code, params);
	}

	static #add(list: ItemRemark[], code: string, params: ItemRemark["params"]): void {
		const remark = { code, ...(params && { params }) };
		if (list.length >= MOST_REMARKS) return;
		if (!list.some((one) => JSON.stringify(one) === JSON.stringify(remark))) list.push(remark);
	}
}
