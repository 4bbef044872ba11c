import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import { endMembership, type Member } from "../calls-organisations.ts";
import styles from "../parts/row-actions.module.css";
import { messages } from "./members.messages.ts";

interface MemberActionsProps {
	organisationId: string;
	member: Member;
	onChangeRoles: () => void;
}

/** What I may do with one member. */
export function MemberActions({ organisationId, member, onChangeRoles }: MemberActionsProps) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const { personId, name, abilities } = member;
	return (
		<span className={styles.actions}>
			{abilities.includes("changeRoles") && (
				<Button variant="default" size="compact-sm" onClick={onChangeRoles}>
					{t("changeRoles")}
					<span className="visually-hidden"> · {name}</span>
				</Button>
			)}
			{abilities.includes("end") && (
				<ConfirmButton
					size="compact-sm"
					question={t("endQuestion", { name })}
					detail={t("endDetail")}
					confirmLabel={t("end")}
					final
					onConfirm={async () => {
						await endMembership(organisationId, personId);
						toast(t("ended", { name }));
						await client.invalidateQueries({ queryKey: [`members-${organisationId}`] });
					}}
				>
					{t("end")}
					<span className="visually-hidden"> · {name}</span>
				</ConfirmButton>
			)}
		</span>
	);
}
