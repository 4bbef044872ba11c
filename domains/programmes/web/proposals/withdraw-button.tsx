import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { withdrawProposals } from "./calls-proposals.ts";
import { messages } from "./proposals.messages.ts";

/** Takes back what one's organisation proposed, by its sources. @param what names it for who hears the button */
export function WithdrawButton({ sourceIds, what }: { sourceIds: readonly string[]; what: string }) {
	const t = useMessages(messages);
	const step = useStep("plans", "needs");
	return (
		<ConfirmButton
			size="compact-sm"
			aria-label={t("withdrawOne", { what })}
			question={t("withdrawAsk")}
			detail={t("withdrawLead")}
			confirmLabel={t("withdraw")}
			onConfirm={() =>
				step(
					() => withdrawProposals(sourceIds),
					() => t("withdrawn"),
				)
			}
		>
			{t("withdraw")}
		</ConfirmButton>
	);
}
