import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { parts } from "../../contract-plans.ts";
import { words } from "../words.ts";
import { findParties, type Part } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import type { PlanValues } from "./plan-values.ts";
import styles from "./plans.module.css";

/** Co-owners of a plan, each with the part it takes. */
export function PartyFields({ state: { form } }: { state: FormState<PlanValues> }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const [part, setPart] = useState<Part>("enterprise");
	const [added, setAdded] = useState(0);
	const { parties } = form.values;
	return (
		<Card title={t("parties")} lead={t("partiesLead")}>
			{parties.length === 0 && <p className={styles.dim}>{t("none")}</p>}
			<ul className={styles.plain}>
				{parties.map((party, index) => (
					<li key={party.id} className={styles.item}>
						<span>
							<Tag tone="info">{w(`part.${party.part}`)}</Tag> {name(party.name)}
							{(["organisationId", "part"] as const).map((field) => (
								<span key={field} className={styles.dim} role="alert">
									{form.errors[`parties.${index}.${field}`]}
								</span>
							))}
						</span>
						<IconButton
							label={w("remove", { name: name(party.name) })}
							icon={<CloseIcon />}
							onClick={() => form.removeListItem("parties", index)}
						/>
					</li>
				))}
			</ul>
			<div className={styles.add}>
				<NativeSelect
					label={t("addPart")}
					value={part}
					onChange={(event) => setPart(event.currentTarget.value as Part)}
					data={parts.map((one) => ({ value: one, label: w(`part.${one}`) }))}
				/>
				<TypeAhead
					key={`${part} ${added}`}
					label={t("addParty")}
					eager
					value={null}
					search={(text, signal) => findParties(part, text, language, signal)}
					onChange={(choice) => {
						if (!choice || parties.some(({ id }) => id === choice.id)) return;
						form.setFieldValue("parties", [...parties, { id: choice.id, name: choice.name, part }]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</Card>
	);
}
