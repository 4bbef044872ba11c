import { Checkbox, NativeSelect } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { parts } from "../../contract-plans.ts";
import { words } from "../words.ts";
import type { Plan } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import type { ModuleValues } from "./plan-values.ts";
import styles from "./plans.module.css";

/** Which parts a module cannot do without, and which party takes each. */
export function RequiredFields({ state: { form }, plan }: { state: FormState<ModuleValues>; plan: Plan }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const name = useName();
	const { required } = form.values;
	const set = (list: ModuleValues["required"]): void => form.setFieldValue("required", list);
	return (
		<Card title={t("required")} lead={t("requiredLead")}>
			<ul className={styles.plain}>
				{parts.map((part) => {
					const index = required.findIndex((one) => one.part === part);
					const takers = plan.parties.filter((party) => party.part === part);
					return (
						<li key={part} className={styles.add}>
							<Checkbox
								label={w(`part.${part}`)}
								checked={index >= 0}
								onChange={(event) =>
									set(
										event.currentTarget.checked
											? [...required, { part, organisationId: takers[0]?.id ?? null }]
											: required.filter((one) => one.part !== part),
									)
								}
							/>
							{index >= 0 && (
								<NativeSelect
									label={t("takenBy")}
									value={required[index]?.organisationId ?? ""}
									error={form.errors[`required.${index}.organisationId`]}
									data-path={`required.${index}.organisationId`}
									onChange={(event) => {
										const organisationId = event.currentTarget.value || null;
										set(required.map((one) => (one.part === part ? { part, organisationId } : one)));
									}}
									data={[
										{ value: "", label: t("nobody") },
										...takers.map((party) => ({ value: party.id, label: name(party.name) })),
									]}
								/>
							)}
						</li>
					);
				})}
			</ul>
		</Card>
	);
}
