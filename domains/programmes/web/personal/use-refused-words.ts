import { ApiProblem } from "#platform/web/api/problem.ts";
import { problemText } from "#platform/web/api/problem-text.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { AskedSeats } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";

/** Refusals of a seat that a learner meets here; the screens with the words of `learning` are not loaded. */
const known = ["seats-not-open", "seat-refused", "teaches-here", "writes-course", "prerequisites-lacking"] as const;

/** Why a seat was refused, in words. */
export function useRefusedWords(): (refusal: Pick<AskedSeats["refused"][number], "code" | "params">) => string {
	const t = useMessages(messages);
	const language = useLanguage();
	return ({ code, params }) => {
		const kind = known.find((one) => code === `learning/${one}`);
		if (!kind) return problemText(new ApiProblem({ status: 409, code, params }), language);
		const ending = language === "zh" ? "Zh" : "En";
		return t(`refused.${kind}`, { missing: params[`missing${ending}`] ?? "", who: params[`who${ending}`] ?? "" });
	};
}
