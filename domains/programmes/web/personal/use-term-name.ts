import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./personal.messages.ts";

/** "Spring 2027" of "2027-1". */
export function useTermName(): (term: string) => string {
	const t = useMessages(messages);
	return (term) => {
		const [year = "", half] = term.split("-");
		return t("termName", { year, half: t(half === "1" ? "half1" : "half2") });
	};
}
