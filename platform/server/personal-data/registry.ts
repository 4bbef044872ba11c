import type { ReadContext, WriteContext } from "../database/context.ts";

/** What one table holds about a person, how it is handed out, and how it is erased or pseudonymised. */
export interface PersonalDataEntry {
	table: string;
	/** Columns that refer to `person`. A column with such a reference and no entry fails the tests. */
	columns: readonly string[];
	/** Why it is kept, shown to the person. */
	purpose: { en: string; zh: string };
	/** `null`: nothing to hand out (the reference is not about the person, e.g. who published a catalogue). */
	export: ((context: ReadContext, personId: string) => Promise<unknown[]>) | null;
	/** `keep`: the reference stays, as the person row itself is pseudonymised. Otherwise removes or blanks. */
	erase: ((context: WriteContext, personId: string) => Promise<void>) | "keep";
	/** The rows stay with their organisation and `erase` takes only the person out of them: the person is told so. */
	detaches?: boolean;
}

let entries: readonly PersonalDataEntry[] = [];

export const setPersonalData = (list: readonly PersonalDataEntry[]): void => {
	entries = list;
};

export const personalData = (): readonly PersonalDataEntry[] => entries;
