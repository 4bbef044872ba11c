import type { ItemView, Shown } from "../../contract-checklists.ts";

/** The word for how an item was answered, in `checklists.messages.ts`. */
export const wordOf = (answer: ItemView["answer"], given: Shown) =>
	answer === "tick" && given !== "help" ? (`tick.${given}` as const) : (`rating.${given}` as const);
