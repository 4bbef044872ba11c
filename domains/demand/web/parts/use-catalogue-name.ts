import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { CatalogueHead } from "../calls-catalogue.ts";
import { words } from "../words.ts";

/** What a catalogue is called in a sentence or a choice: "Shortage catalogue 2027, version 2". */
export function useCatalogueName(): (catalogue: Pick<CatalogueHead, "year" | "state" | "version">) => string {
	const w = useMessages(words);
	return ({ year, state, version }) =>
		w("catalogueName", {
			year: String(year),
			state: state === "published" ? w("state.published", { version: String(version) }) : w(`state.${state}`),
		});
}
