import type { ReactNode } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Refusal } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";
import styles from "./forecast.module.css";

/** Says that no forecast is given, and why: a part of the page like any other, not an error. */
export function RefusalNote({ refusal, why }: { refusal: Refusal; why?: ReactNode }) {
	const t = useMessages(messages);
	return (
		<Card title={t("refusedTitle")}>
			<RefusalWords refusal={refusal} why={why} />
		</Card>
	);
}

export function RefusalWords({ refusal, why }: { refusal: Refusal; why?: ReactNode }) {
	const t = useMessages(messages);
	return (
		<div className={styles.refused}>
			<p>{refusal.code === "too-short" ? t("refused.too-short", { n: refusal.n }) : t(`refused.${refusal.code}`)}</p>
			{why && <p className={styles.why}>{why}</p>}
		</div>
	);
}
