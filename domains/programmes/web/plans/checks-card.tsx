import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import type { Plan } from "./calls-plans.ts";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

/** What the plan does not meet yet, what blocks it first. */
export function ChecksCard({ plan: { checks, state } }: { plan: Plan }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const figure = (value: number | null): string => (value === null ? "–" : format.number(value));
	const said = ({ code, module, competency, is, wanted }: Plan["checks"][number]): string =>
		t(`check.${code === "objective-short" && is === null ? "objective-none" : code}`, {
			name: module ? name(module.name) : competency ? name(competency.name) : "",
			is: figure(is),
			wanted: figure(wanted),
		});
	if (state === "approval" || state === "approved") return <p className={styles.dim}>{t("editAnew")}</p>;
	return (
		<Card title={t("missing")} lead={checks.length > 0 ? t("missingLead") : t("complete")}>
			<ul className={styles.checks}>
				{[...checks]
					.sort((a, b) => Number(b.blocks) - Number(a.blocks))
					.map((check) => (
						<li key={`${check.code} ${check.module?.id ?? check.competency?.id ?? ""}`}>
							{check.blocks && <Tag tone="act">{t("blocks")}</Tag>} <span>{said(check)}</span>
						</li>
					))}
			</ul>
		</Card>
	);
}
