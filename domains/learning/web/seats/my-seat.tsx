import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Offering } from "../offerings/calls-offerings.ts";
import { askForSeat, withdrawRequest } from "./calls-seats.ts";
import { messages } from "./seats.messages.ts";

/** Asks for a seat of an offering. */
export function AskButton({ offering: { id, asking } }: { offering: Offering }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const step = useStep("offerings", "personal-plan");
	if (!asking) return null;
	return (
		<StepButton
			onStep={() =>
				step(
					() => askForSeat(id),
					({ state }) => (state === "given" || state === "waiting" || state === "applied" ? t(`became.${state}`) : ""),
				).catch((refusal) => toast(said(refusal), "act"))
			}
		>
			{t(`ask.${asking}`)}
		</StepButton>
	);
}

/** How one comes to a seat of an offering, or what became of one's request; nothing for whoever has one. */
export function MySeatCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const step = useStep("offerings", "personal-plan");
	const { id, asking, request, waiting, abilities, learning } = offering;
	if (learning || (!abilities.includes("ask") && !abilities.includes("unask") && request?.state !== "refused"))
		return null;
	const shown = request && request.state !== "withdrawn" && request.state !== "given" ? request : null;
	const words = (): string => {
		if (shown?.state === "waiting") return shown.ahead ? t("mine.waiting", { count: shown.ahead }) : t("mine.first");
		if (shown) return t(shown.state === "applied" ? "mine.applied" : "mine.refused");
		return asking === "wait" ? t("askHow.wait", { count: waiting }) : asking ? t(`askHow.${asking}`) : "";
	};
	return (
		<Card title={t("mySeat")} lead={words()}>
			{shown?.reason && <p>{t("because", { reason: shown.reason })}</p>}
			{abilities.includes("unask") && (
				<StepButton
					variant="default"
					size="xs"
					onStep={() =>
						step(
							() => withdrawRequest(id),
							() => t("unasked"),
						).catch((refusal) => toast(said(refusal), "act"))
					}
				>
					{t("unask")}
				</StepButton>
			)}
		</Card>
	);
}
