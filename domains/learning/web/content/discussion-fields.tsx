import { Checkbox, NumberInput } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { ActivityValues } from "./activity-values.ts";
import styles from "./content.module.css";
import { discussionWords } from "./discussion.messages.ts";

/** When a discussion is done, and whether one contributes before reading. */
export function DiscussionFields({ state: { form } }: { state: FormState<ActivityValues> }) {
	const t = useMessages(discussionWords);
	return (
		<Card title={t("rules")} lead={t("rulesLead")}>
			<div className={styles.form}>
				<div className={styles.grid}>
					<NumberInput
						label={t("needed")}
						description={t("neededHow")}
						min={1}
						max={20}
						allowDecimal={false}
						{...form.getInputProps("discussion.needed")}
					/>
				</div>
				<Checkbox
					label={t("postFirst")}
					description={t("postFirstHow")}
					{...form.getInputProps("discussion.postFirst", { type: "checkbox" })}
				/>
			</div>
		</Card>
	);
}
