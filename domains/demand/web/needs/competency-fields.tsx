import { Button } from "@mantine/core";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { LevelList } from "#platform/web/form/level-list.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { searchCompetencies } from "../calls-occupations.ts";
import { formWords } from "./need-form.messages.ts";
import styles from "./need-form.module.css";
import type { NeedValues } from "./need-values.ts";

/** Competencies with the level of each, as filled in from the occupation and changed since. */
export function CompetencyFields(props: { state: FormState<NeedValues>; onRefill: (id: string) => Promise<void> }) {
	const { state, onRefill } = props;
	const t = useMessages(formWords);
	const format = useFormat();
	const { form } = state;
	const { competencies, occupationId } = form.values;
	return (
		<Card
			title={t("competencies")}
			lead={t("competenciesLead")}
			actions={
				occupationId &&
				(competencies.length > 0 ? (
					<ConfirmButton
						size="xs"
						question={t("refillQuestion")}
						confirmLabel={t("refill")}
						onConfirm={() => onRefill(occupationId.id)}
					>
						{t("refill")}
					</ConfirmButton>
				) : (
					<Button variant="default" size="xs" onClick={() => void onRefill(occupationId.id)}>
						{t("refill")}
					</Button>
				))
			}
		>
			<LevelList
				path="competencies"
				items={competencies}
				keyOf={({ competencyId }) => competencyId}
				onChange={(items) => form.setFieldValue("competencies", items)}
				errors={form.errors}
				none={t(occupationId ? "noRatings" : "none")}
				add={t("add")}
				addHow={t("addHow")}
				search={searchCompetencies}
				make={({ id, name }) => ({ competencyId: id, name, level: 3, suggested: null as number | null })}
				beside={({ suggested }) => (
					<span className={styles.asks}>
						{suggested === null
							? t("own")
							: t("asks", { level: format.number(suggested, { maximumFractionDigits: 1 }) })}
					</span>
				)}
			/>
		</Card>
	);
}
