import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { PlanNeed, PlanProposal } from "./calls-personal.ts";
import { ONE_DECIMAL } from "./level-text.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";

/** Of several targets, which asks for what, and to which level: the highest counts. */
export function AskedBy({ targets, needs }: { targets: PlanProposal["targets"]; needs: readonly PlanNeed[] }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	return (
		<Card title={t("askedBy")} lead={t("askedByLead")}>
			<ul className={styles.left}>
				{needs.map(({ competency, target, askedBy }) => (
					<li key={competency.id}>
						<Named name={competency.name} />
						<span className={styles.levels}>{format.number(target, ONE_DECIMAL)}</span>
						<span className={styles.asked}>
							{askedBy
								.map(({ target: at, level }) =>
									t("askedTo", { name: name(targets[at]!.name), level: format.number(level, ONE_DECIMAL) }),
								)
								.join(" · ")}
						</span>
					</li>
				))}
			</ul>
		</Card>
	);
}
