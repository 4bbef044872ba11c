import { TextInput } from "@mantine/core";
import { useStep } from "#platform/web/api/use-step.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type Run, setDue } from "./calls-run.ts";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";

/** When an assignment is due in this offering. */
export function DueCard({ run }: { run: Run }) {
	const t = useMessages(runWords);
	const step = useStep("run-assignments");
	const state = useServerForm<{ day: string; time: string }, unknown>({
		initialValues: { day: run.day, time: run.time },
		submit: (values) =>
			step(
				() => setDue(run, values),
				() => t("dueSet"),
			),
	});
	return (
		<Card title={t("dueTitle")} lead={t("dueLead", { zone: run.timeZone })}>
			{run.editable ? (
				<ServerForm form={state} submitLabel={t("set")}>
					<div className={styles.when}>
						<TextInput type="date" label={t("day")} {...state.form.getInputProps("day")} />
						<TextInput type="time" label={t("time")} {...state.form.getInputProps("time")} />
					</div>
				</ServerForm>
			) : (
				<p>
					{run.day} {run.time}
				</p>
			)}
		</Card>
	);
}
