import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { findOrganisations, giveView, myGrantsQuery, takeViewBack } from "./calls-ledger.ts";
import styles from "./ledger.module.css";
import { MyGroups } from "./my-groups.tsx";
import { messages } from "./person.messages.ts";

/** Organisations that I let see my evidence: given and taken back here. */
export function ViewsCard() {
	const t = useMessages(messages);
	const language = useLanguage();
	const client = useQueryClient();
	const query = useQuery(myGrantsQuery);
	const [chosen, setChosen] = useState<Choice | null>(null);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const after = async (said: string): Promise<void> => {
		await client.invalidateQueries({ queryKey: myGrantsQuery.queryKey });
		toast(said, "good");
	};
	const give = async (id: string): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await giveView(id);
			setChosen(null);
			await after(t("given"));
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Card title={t("views")} lead={t("viewsLead")}>
			<h3>{t("groups")}</h3>
			<MyGroups />
			<h3>{t("organisations")}</h3>
			<QueryView query={query} rows={2}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{t("noViews")}</p>
					) : (
						<ul className={styles.list}>
							{items.map(({ id, organisation, givenAt, endedAt }) => (
								<li key={id} className={styles.entry} data-over={endedAt !== null || undefined}>
									<div className={styles.head}>
										<Named name={organisation.name} />
										{endedAt === null && <Tag tone="good">{t("inForce")}</Tag>}
										<span className={styles.meta}>
											<span>
												{t("since")} <DateText value={givenAt} />
											</span>
											{endedAt && (
												<span>
													{t("until")} <DateText value={endedAt} />
												</span>
											)}
										</span>
										{endedAt === null && (
											<ConfirmButton
												size="compact-sm"
												question={t("takeQuestion")}
												detail={t("takeDetail")}
												confirmLabel={t("take")}
												onConfirm={async () => {
													await takeViewBack(id);
													await after(t("taken"));
												}}
											>
												{t("take")}
											</ConfirmButton>
										)}
									</div>
								</li>
							))}
						</ul>
					)
				}
			</QueryView>
			<div className={styles.tools}>
				<TypeAhead
					label={t("give")}
					eager
					value={chosen}
					onChange={setChosen}
					search={(text, signal) => findOrganisations(text, language, signal)}
				/>
				<Button variant="default" loading={busy} disabled={!chosen} onClick={() => chosen && void give(chosen.id)}>
					{t("giveLabel")}
				</Button>
			</div>
			{error !== null && <ErrorNote error={error} />}
		</Card>
	);
}
