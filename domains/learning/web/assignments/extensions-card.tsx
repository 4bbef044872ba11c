import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { extend, type Run, unextend } from "./calls-run.ts";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";

/** Who has more time, and why. */
export function ExtensionsCard({ run }: { run: Run }) {
	const t = useMessages(runWords);
	const format = useFormat();
	const step = useStep("run-assignments");
	const [error, setError] = useState<unknown>(null);
	const [given, setGiven] = useState(0);
	const extended = run.learners.filter(({ extension }) => extension !== null);
	return (
		<Card title={t("extensions")} lead={t(run.kind === "quiz" ? "extensionsOfQuiz" : "extensionsLead")}>
			{extended.length === 0 && <p className={styles.dim}>{t("noExtensions")}</p>}
			<ul className={styles.extensions}>
				{extended.map(({ id, name, extension }) => (
					<li key={id}>
						<strong>{name}</strong>
						<span>{extension && t("until", { date: format.date(extension.dueAt, "dateTime") })}</span>
						<span className={styles.dim}>{extension?.reason}</span>
						{run.editable && (
							<IconButton
								label={t("takeAway", { name })}
								icon={<CloseIcon />}
								onClick={() => {
									setError(null);
									step(() => unextend(run, id)).catch(setError);
								}}
							/>
						)}
					</li>
				))}
			</ul>
			{error !== null && <ErrorNote error={error} />}
			{run.editable && run.learners.length > 0 && (
				<ExtensionForm key={given} run={run} onDone={() => setGiven(given + 1)} />
			)}
		</Card>
	);
}

interface Values extends Record<string, unknown> {
	personId: string;
	day: string;
	time: string;
	reason: string;
}

function ExtensionForm({ run, onDone }: { run: Run; onDone: () => void }) {
	const t = useMessages(runWords);
	const step = useStep("run-assignments");
	const state = useServerForm<Values, unknown>({
		initialValues: { personId: run.learners[0]?.id ?? "", day: run.day, time: run.time, reason: "" },
		submit: ({ personId, ...values }) => step(() => extend(run, personId, values)),
		onDone,
		guard: false,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={t("extend")}>
			<div className={styles.when}>
				<NativeSelect
					label={t("learner")}
					data={run.learners.map(({ id, name }) => ({ value: id, label: name }))}
					{...form.getInputProps("personId")}
				/>
				<TextInput type="date" label={t("day")} {...form.getInputProps("day")} />
				<TextInput type="time" label={t("time")} {...form.getInputProps("time")} />
			</div>
			<Textarea
				mt="sm"
				rows={2}
				maxLength={2000}
				label={t("reason")}
				description={t("reasonHow")}
				{...form.getInputProps("reason")}
			/>
		</ServerForm>
	);
}
