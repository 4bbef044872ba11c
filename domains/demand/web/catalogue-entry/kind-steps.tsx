import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { reasonText } from "../../catalogue-words.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { KindTag } from "../parts/kind-tag.tsx";
import { Maths } from "../parts/maths.tsx";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";

const steps = ["supply", "quantity", "ability", "dynamic"] as const;

/** The questions that decide the kind, in order, with their answers and the first that held. */
export function KindSteps({ entry }: { entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const format = useFormat();
	const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
	const demand = figure(entry.demand);
	const because = entry.reasons.find(({ code }) => code.startsWith("kind."));
	const reason = because ? reasonText(because, language) : "";
	const noDemand = because?.code === "kind.no-demand";
	const held = (steps as readonly string[]).indexOf(entry.kind);
	const questions = {
		supply: [t("askSupply"), t("saidSupply", { count: entry.programmes })],
		quantity: [t("askQuantity"), t("saidQuantity", { nominal: figure(entry.supplyNominal), demand })],
		ability: [t("askAbility"), t("saidAbility", { qualified: figure(entry.supplyQualified), demand })],
		dynamic: [t("askDynamic"), t("saidDynamic")],
	} as const;
	return (
		<Card title={t("kindTitle")} lead={t("kindLead")}>
			<ol className={styles.steps}>
				{steps.map((step, index) => {
					const [question, said] = questions[step];
					const asked = !noDemand && (held === -1 || index <= held);
					const state = index === held ? "holds" : asked ? "holdsNot" : "notAsked";
					return (
						<li key={step} data-state={state} aria-current={state === "holds" ? "step" : undefined}>
							<span className={styles.question}>
								<KindTag kind={step} /> {question}
							</span>
							<span className={styles.answer}>
								<b>{t(state)}</b> {state === "holds" ? reason : asked ? <Maths text={said} /> : null}
							</span>
						</li>
					);
				})}
			</ol>
			{held === -1 && <p className={styles.none}>{t("kindNone", { reason })}</p>}
		</Card>
	);
}
