import { Button, Input, NumberInput } from "@mantine/core";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { PlusIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { suggestOccupations } from "../calls-occupations.ts";
import { formWords } from "./programme-form.messages.ts";
import styles from "./programme-form.module.css";
import { newOccupation, type ProgrammeValues } from "./programme-values.ts";

/** The occupations that a programme leads to, with the share of its graduates; together at most all of them. */
export function OccupationFields({ state }: { state: FormState<ProgrammeValues> }) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const format = useFormat();
	const { form } = state;
	const { occupations } = form.values;
	const total = occupations.reduce((sum, { share }) => sum + Number(share), 0);
	const { error } = form.getInputProps("occupations");
	return (
		<Card title={t("occupations")} lead={t("occupationsLead")}>
			<ul className={styles.rows}>
				{occupations.map(({ key, occupationId }, index) => {
					const path = `occupations.${index}.occupationId`;
					return (
						<li key={key} className={styles.row} data-kind="occupation">
							<TypeAhead
								label={t("occupation", { place: index + 1 })}
								value={occupationId}
								data-path={path}
								error={form.getInputProps(path).error}
								search={(text, signal) => suggestOccupations(text, language, signal)}
								onChange={(choice) => form.setFieldValue(path, choice)}
							/>
							<NumberInput
								label={t("share")}
								min={0}
								max={100}
								decimalScale={2}
								{...form.getInputProps(`occupations.${index}.share`)}
							/>
							<IconButton
								label={t("removeOccupation", { place: index + 1 })}
								icon={<CloseIcon />}
								onClick={() => form.removeListItem("occupations", index)}
							/>
						</li>
					);
				})}
			</ul>
			{error && <Input.Error>{error}</Input.Error>}
			<p tabIndex={-1} data-path="occupations" className={styles.total} data-over={total > 100 || undefined}>
				{t("total", { total: format.number(total, { maximumFractionDigits: 2 }) })}
			</p>
			<Button
				variant="default"
				size="xs"
				leftSection={<PlusIcon />}
				onClick={() => form.insertListItem("occupations", newOccupation(Math.max(0, 100 - total)))}
			>
				{t("addOccupation")}
			</Button>
		</Card>
	);
}
