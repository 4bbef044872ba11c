import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { PlanNeed } from "./calls-personal.ts";
import { ONE_DECIMAL } from "./level-text.ts";
import { messages } from "./personal.messages.ts";
import { useTermName } from "./use-term-name.ts";

/** Why a course cannot be in the plan: when, where or in which language it is given, for whom, or what it requires. */
export function useBarredWords(): (by: PlanNeed["barred"][number]["by"]) => string {
	const t = useMessages(messages);
	const name = useName();
	const termName = useTermName();
	const format = useFormat();
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
			case "requires": {
				const lacks = by.lacks.map((one) =>
					one.level === null
						? name(one.name)
						: t("barred.level", { name: name(one.name), level: format.number(one.level, ONE_DECIMAL) }),
				);
				return t("barred.requires", { lacks: lacks.join(t("and")) });
			}
			case "left-out":
				return t("barred.left-out");
			case "unassessed":
				return t("barred.unassessed");
		}
	};
}
