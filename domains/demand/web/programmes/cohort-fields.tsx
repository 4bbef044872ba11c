import { Button, NumberInput } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { PlusIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { formWords } from "./programme-form.messages.ts";
import styles from "./programme-form.module.css";
import { newCohort, type ProgrammeValues } from "./programme-values.ts";

/** Expected graduates by year, and how many of them are expected to be qualified. */
export function CohortFields({ state }: { state: FormState<ProgrammeValues> }) {
	const t = useMessages(formWords);
	const { form } = state;
	const { cohorts } = form.values;
	const next = Math.max(new Date().getFullYear(), ...cohorts.map(({ year }) => Number(year) || 0)) + 1;
	return (
		<Card title={t("cohorts")} lead={t("cohortsLead")}>
			<ul className={styles.rows}>
				{cohorts.map(({ key, year }, index) => (
					<li key={key} className={styles.row} data-kind="cohort">
						<NumberInput
							label={t("year")}
							thousandSeparator=""
							min={1990}
							max={2100}
							{...form.getInputProps(`cohorts.${index}.year`)}
						/>
						<NumberInput label={t("graduates")} min={0} {...form.getInputProps(`cohorts.${index}.graduates`)} />
						<NumberInput label={t("qualified")} min={0} {...form.getInputProps(`cohorts.${index}.qualified`)} />
						<IconButton
							label={t("removeCohort", { year: String(year) })}
							icon={<CloseIcon />}
							onClick={() => form.removeListItem("cohorts", index)}
						/>
					</li>
				))}
			</ul>
			<Button
				variant="default"
				size="xs"
				leftSection={<PlusIcon />}
				onClick={() => form.insertListItem("cohorts", newCohort(next))}
			>
				{t("addCohort")}
			</Button>
		</Card>
	);
}
