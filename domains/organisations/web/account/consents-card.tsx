import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag, type Tone } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Consent, consentsQuery, decideConsent } from "../calls-account.ts";
import styles from "./account.module.css";
import { messages } from "./data.messages.ts";

/** What I agreed to, word for word, with every decision I took. */
export function ConsentsCard() {
	const t = useMessages(messages);
	const consents = useQuery(consentsQuery);
	return (
		<Card title={t("consents")} lead={t("consentsLead")}>
			<QueryView query={consents} rows={4}>
				{({ items }) => (
					<ul className={styles.rows}>
						{items.map((consent) => (
							<li key={consent.code} className={styles.row}>
								<ConsentRow consent={consent} />
							</li>
						))}
					</ul>
				)}
			</QueryView>
		</Card>
	);
}

function tone({ state, required }: Consent): Tone {
	if (state === "accepted") return "good";
	return required ? "act" : "neutral";
}

function ConsentRow({ consent }: { consent: Consent }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const { code, version, title, text, required, state, log } = consent;
	const decide = useMutation({
		mutationFn: (action: "accepted" | "withdrawn") => decideConsent(code, { version, action }),
		onSuccess: async (answer) => {
			client.setQueryData(consentsQuery.queryKey, answer);
			await client.invalidateQueries({ queryKey: ["home-tasks"] });
		},
	});
	const accepted = state === "accepted";
	return (
		<>
			<div className={styles.words}>
				<strong>
					<Named name={title} />
				</strong>{" "}
				<StateChip tone={tone(consent)}>{t(`state.${state}`)}</StateChip> {required && <Tag>{t("required")}</Tag>}
				<details>
					<summary>
						{t("read")} · {t("version", { number: version })}
					</summary>
					<p className={styles.text}>
						<Named name={text} />
					</p>
					{log.length > 0 && (
						<>
							<h3>{t("log")}</h3>
							<ul>
								{log.map((entry) => (
									<li key={entry.at}>
										{t(`action.${entry.action}`, { number: entry.version })} ·{" "}
										<DateText value={entry.at} style="dateTime" />
									</li>
								))}
							</ul>
						</>
					)}
				</details>
				{accepted && required && <small>{t("withdrawRequired")}</small>}
				{decide.isError && <ErrorNote error={decide.error} />}
			</div>
			{!accepted && (
				<Button
					variant={required ? "filled" : "default"}
					loading={decide.isPending}
					onClick={() => decide.mutate("accepted")}
				>
					{t("accept")}
				</Button>
			)}
			{accepted && !required && (
				<Button variant="default" loading={decide.isPending} onClick={() => decide.mutate("withdrawn")}>
					{t("withdraw")}
				</Button>
			)}
		</>
	);
}
