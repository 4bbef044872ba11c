import { Button } from "@mantine/core";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import { askForSeats, type PersonalPlan } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import { useAskedWords } from "./use-asked-words.ts";
import { useTermName } from "./use-term-name.ts";

const HAD = ["learning", "given", "applied", "waiting"];

/** Asks for the coming term's seats together, where some can be asked for. */
export function AskAll({ plan }: { plan: PersonalPlan }) {
	const t = useMessages(messages);
	const termName = useTermName();
	const asked = useAskedWords();
	const said = useProblemText();
	const step = useStep("personal-plan", "offerings");
	const [busy, setBusy] = useState(false);
	const wanted = plan.courses.filter(
		({ term, seats }) =>
			term === plan.comingTerm &&
			!HAD.includes(seats[0]?.mine ?? "") &&
			seats.some(({ asking, suits }) => asking !== null && suits),
	);
	if (wanted.length === 0) return null;
	const ask = async (): Promise<void> => {
		setBusy(true);
		try {
			await step(askForSeats, asked);
		} catch (refusal) {
			toast(said(refusal), "act");
		} finally {
			setBusy(false);
		}
	};
	return (
		<Button loading={busy} onClick={() => void ask()}>
			{t("askAll", { count: wanted.length, term: termName(plan.comingTerm) })}
		</Button>
	);
}
