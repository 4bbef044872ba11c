import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { ExtendedLearner } from "../../contract-due.ts";
import { messages } from "./extensions-card.messages.ts";
import styles from "./extensions-card.module.css";

interface Given {
	day: string;
	time: string;
	reason: string;
}
interface ExtensionsProps {
	/** When it is due for all, by the clock of the offering. */
	due: { day: string; time: string; editable: boolean; learners: readonly ExtendedLearner[] };
	/** What more time does not change here. */
	lead: string;
	onExtend: (personId: string, given: Given) => Promise<unknown>;
	onTakeBack: (personId: string) => Promise<unknown>;
}

/** Who has more time, and why. */
export function ExtensionsCard(props: ExtensionsProps) {
	const { due, lead, onTakeBack } = props;
	const t = useMessages(messages);
	const format = useFormat();
	const [error, setError] = useState<unknown>(null);
	const [given, setGiven] = useState(0);
	const extended = due.learners.filter(({ extension }) => extension !== null);
	return (
		<Card title={t("extensions")} lead={lead}>
			{extended.length === 0 && <p className={styles.dim}>{t("noExtensions")}</p>}
			<ul className={styles.extensions}>
				{extended.map(({ id, name, extension }) => (
					<li key={id}>
						<strong>{name}</strong>
						<span>{extension && t("until", { date: format.date(extension.dueAt, "dateTime") })}</span>
						<span className={styles.dim}>{extension?.reason}</span>
						{due.editable && (
							<IconButton
								label={t("takeAway", { name })}
								icon={<CloseIcon />}
								onClick={() => {
									setError(null);
									onTakeBack(id).catch(setError);
								}}
							/>
						)}
					</li>
				))}
			</ul>
			{error !== null && <ErrorNote error={error} />}
			{due.editable && due.learners.length > 0 && (
				<ExtensionForm key={given} {...props} onDone={() => setGiven(given + 1)} />
			)}
		</Card>
	);
}

interface Values extends Record<string, unknown>, Given {
	personId: string;
}

function ExtensionForm({ due, onExtend, onDone }: ExtensionsProps & { onDone: () => void }) {
	const t = useMessages(messages);
	const { learners, day, time } = due;
	const state = useServerForm<Values, unknown>({
		initialValues: { personId: learners[0]?.id ?? "", day, time, reason: "" },
		submit: ({ personId, ...values }) => onExtend(personId, values),
		onDone,
		guard: false,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={t("extend")}>
			<div className={styles.when}>
				<NativeSelect
					label={t("learner")}
					data={learners.map(({ id, name }) => ({ value: id, label: name }))}
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
