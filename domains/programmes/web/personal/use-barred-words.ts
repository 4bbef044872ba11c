import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { PlanNeed } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import { useTermName } from "./use-term-name.ts";

/** Why a course cannot be in the plan: when, where or in which language it is given, or for whom. */
export function useBarredWords(): (by: PlanNeed["barred"][number]["by"]) => string {
	const t = useMessages(messages);
	const name = useName();
	const termName = useTermName();
	return (by) => {
		switch (by.kind) {
			case "term":
				return t(by.expected ? "barred.expected" : "barred.term", { term: termName(by.term) });
			case "place": {
				const places = [...by.places.map((place) => name(place.name)), ...(by.online ? [t("online")] : [])];
				return t("barred.place", { places: places.join(t("and")) });
			}
			case "language":
				return t("barred.language", { languages: by.languages.map((one) => t(`language.${one}`)).join(t("and")) });
			case "school":
				return t("barred.school");
			case "done":
				return t("barred.done");
		}
	};
}
