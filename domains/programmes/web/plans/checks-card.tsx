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
	const said = useCheckText();
	if (state === "approval" || state === "approved") return <p className={styles.dim}>{t("editAnew")}</p>;
	return (
		<Card title={t("missing")} lead={checks.length > 0 ? t("missingLead") : t("complete")}>
			<ul className={styles.checks}>
				{[...checks]
					.sort((a, b) => Number(b.blocks) - Number(a.blocks))
					.map((check) => (
						<li key={keyOf(check)}>
							{check.blocks && <Tag tone="act">{t("blocks")}</Tag>} <span>{said(check)}</span>
						</li>
					))}
			</ul>
		</Card>
	);
}

type Check = Plan["checks"][number];

const keyOf = ({ code, module, competency }: Check): string => `${code} ${module?.id ?? competency?.id ?? ""}`;

function useCheckText(): (check: Check) => string {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const figure = (value: number | null): string => (value === null ? "–" : format.number(value));
	return ({ code, module, competency, is, wanted }) =>
		t(`check.${code === "objective-short" && is === null ? "objective-none" : code}`, {
			name: module ? name(module.name) : competency ? name(competency.name) : "",
			is: figure(is),
			wanted: figure(wanted),
		});
}

/** What is pointed out and stays so when the plan goes on as it is; nothing where nothing is. */
export function ChecksLeft({ checks }: { checks: Plan["checks"] }) {
	const t = useMessages(messages);
	const said = useCheckText();
	const left = checks.filter(({ blocks }) => !blocks);
	if (left.length === 0) return null;
	return (
		<>
			<p>{t("staysSo")}</p>
			<ul className={styles.checks}>
				{left.map((check) => (
					<li key={keyOf(check)}>{said(check)}</li>
				))}
			</ul>
		</>
	);
}
