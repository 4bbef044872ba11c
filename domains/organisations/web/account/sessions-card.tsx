import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { revokeOtherSessions, revokeSession, sessionsQuery } from "../calls-account.ts";
import styles from "./account.module.css";
import { deviceOf } from "./device.ts";
import { messages } from "./security.messages.ts";

/** Where this account is signed in, with a way to end each. */
export function SessionsCard() {
	const t = useMessages(messages);
	const problemText = useProblemText();
	const client = useQueryClient();
	const sessions = useQuery(sessionsQuery);
	const refresh = () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
	const end = useMutation({
		mutationFn: revokeSession,
		onSuccess: () => {
			toast(t("ended"));
			return refresh();
		},
		onError: (error) => toast(problemText(error), "act"),
	});
	const several = (sessions.data?.items.length ?? 0) > 1;
	return (
		<Card
			title={t("sessions")}
			lead={t("sessionsLead")}
			actions={
				several && (
					<ConfirmButton
						question={t("endOthersQuestion")}
						detail={t("endOthersDetail")}
						confirmLabel={t("endOthers")}
						onConfirm={async () => {
							await revokeOtherSessions();
							toast(t("othersEnded"));
							await refresh();
						}}
					>
						{t("endOthers")}
					</ConfirmButton>
				)
			}
		>
			<QueryView query={sessions} rows={3}>
				{({ items }) => (
					<ul className={styles.rows}>
						{items.map((session) => {
							const device = deviceOf(session.userAgent);
							const name = device ? t("device", device) : t("unknownDevice");
							return (
								<li key={session.id} className={styles.row}>
									<span className={styles.words}>
										<strong>{name}</strong> {session.current && <Tag tone="info">{t("thisOne")}</Tag>}
										<small>
											{session.ipAddress && `${session.ipAddress} · `}
											{t("lastUsed")} <DateText value={session.lastUsedAt} relative /> · {t("since")}{" "}
											<DateText value={session.createdAt} style="dateTime" />
										</small>
									</span>
									{!session.current && (
										<Button
											variant="default"
											loading={end.isPending && end.variables === session.id}
											onClick={() => end.mutate(session.id)}
										>
											{t("end")}
											<span className="visually-hidden"> · {name}</span>
										</Button>
									)}
								</li>
							);
						})}
					</ul>
				)}
			</QueryView>
		</Card>
	);
}
