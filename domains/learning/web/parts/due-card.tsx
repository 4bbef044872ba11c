import { TextInput } from "@mantine/core";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { messages } from "./due-card.messages.ts";
import styles from "./due-card.module.css";

interface DueCardProps {
	/** By the clock of the offering; empty: no time was set. */
	due: { day: string; time: string; timeZone: string; editable: boolean };
	onSet: (when: { day: string; time: string }, said: string) => Promise<unknown>;
}

/** When work is due in an offering. */
export function DueCard({ due, onSet }: DueCardProps) {
	const t = useMessages(messages);
	const { day, time, timeZone, editable } = due;
	const state = useServerForm<{ day: string; time: string }, unknown>({
		initialValues: { day, time },
		submit: (values) => onSet(values, t("dueSet")),
	});
	const { form } = state;
	return (
		<Card title={t("dueTitle")} lead={t("dueLead", { zone: timeZone })}>
			{day === "" && <p className={styles.none}>{t("noTime")}</p>}
			{editable ? (
				<ServerForm form={state} submitLabel={t("set")}>
					<div className={styles.when}>
						<TextInput type="date" label={t("day")} {...form.getInputProps("day")} data-path="day" />
						<TextInput type="time" label={t("time")} {...form.getInputProps("time")} data-path="time" />
					</div>
				</ServerForm>
			) : (
				<p>
					{day} {time}
				</p>
			)}
		</Card>
	);
}
