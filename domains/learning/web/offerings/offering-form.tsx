import { Button, NumberInput, TextInput } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import styles from "../courses/courses.module.css";
import { words } from "../words.ts";
import { messages } from "./offerings.messages.ts";

export interface OfferingValues extends Record<string, unknown> {
	term: string;
	section: string;
	startsOn: string;
	endsOn: string;
	capacity: number | string;
}

/** What is sent of them. */
export const datesOf = ({ capacity, ...dates }: OfferingValues) => ({
	...dates,
	capacity: capacity === "" ? null : Number(capacity),
});

interface OfferingFormProps {
	initialValues: OfferingValues;
	submitLabel: string;
	back: string;
	submit: (values: OfferingValues, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: (answer: unknown) => void;
}

/** Term, section, days and seats. */
export function OfferingForm({ initialValues, submitLabel, back, submit, onDone }: OfferingFormProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const state = useServerForm<OfferingValues, unknown>({
		initialValues,
		validate: useRequired("term", "section", "startsOn", "endsOn"),
		submit,
		onDone,
	});
	const { getInputProps } = state.form;
	return (
		<ServerForm
			form={state}
			submitLabel={submitLabel}
			actions={
				<Button component={Link} to={back} variant="default">
					{w("cancel")}
				</Button>
			}
		>
			<Card>
				<div className={styles.grid}>
					<TextInput label={t("term")} description={t("termHow")} required maxLength={60} {...getInputProps("term")} />
					<TextInput
						label={t("section")}
						description={t("sectionHow")}
						required
						maxLength={60}
						{...getInputProps("section")}
					/>
					<TextInput type="date" label={t("startsOn")} required {...getInputProps("startsOn")} />
					<TextInput type="date" label={t("endsOn")} required {...getInputProps("endsOn")} />
					<NumberInput
						label={t("capacity")}
						description={t("capacityHow")}
						min={1}
						max={100_000}
						{...getInputProps("capacity")}
					/>
				</div>
			</Card>
		</ServerForm>
	);
}
