import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Invitation, resendInvitation, revokeInvitation } from "../calls-organisations.ts";
import styles from "../parts/row-actions.module.css";
import { messages } from "./invitations.messages.ts";

/** Sends an invitation once more, or takes it back. */
export function InvitationActions({ organisationId, invitation }: { organisationId: string; invitation: Invitation }) {
	const t = useMessages(messages);
	const problemText = useProblemText();
	const client = useQueryClient();
	const { id, email, abilities } = invitation;
	const refresh = () => client.invalidateQueries({ queryKey: [`invitations-${organisationId}`] });
	const resend = useMutation({
		mutationFn: () => resendInvitation(id),
		onSuccess: () => {
			toast(t("resent", { email }));
			return refresh();
		},
		onError: (error) => toast(problemText(error), "act"),
	});
	return (
		<span className={styles.actions}>
			{abilities.includes("resend") && (
				<Button variant="default" size="compact-sm" loading={resend.isPending} onClick={() => resend.mutate()}>
					{t("resend")}
					<span className="visually-hidden"> · {email}</span>
				</Button>
			)}
			{abilities.includes("revoke") && (
				<ConfirmButton
					size="compact-sm"
					question={t("revokeQuestion", { email })}
					detail={t("revokeDetail")}
					confirmLabel={t("revoke")}
					final
					onConfirm={async () => {
						await revokeInvitation(id);
						toast(t("revoked", { email }));
						await refresh();
					}}
				>
					{t("revoke")}
					<span className="visually-hidden"> · {email}</span>
				</ConfirmButton>
			)}
		</span>
	);
}
