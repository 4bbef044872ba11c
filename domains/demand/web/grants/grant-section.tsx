import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { giveGrant, grantsQuery, withdrawGrant } from "../calls-grants.ts";
import { searchOrganisations } from "../calls-supply.ts";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import styles from "./grant-section.module.css";
import { messages } from "./grants.messages.ts";

/** Associations that may draft for the official's region: given and taken back here. */
export function GrantSection() {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("region-grants", "catalogues");
	const query = useQuery(grantsQuery);
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query} rows={2}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={parts.dim}>{t("none")}</p>
					) : (
						<PlainTable
							label={t("title")}
							columns={[
								{ key: "name", header: t("association") },
								{ key: "since", header: t("since") },
								{ key: "by", header: t("by") },
								{ key: "actions", header: t("actions"), figure: true },
							]}
							rows={items.map(({ organisation, grantedAt, grantedBy }) => ({
								key: organisation.id,
								cells: [
									<Named key="name" name={organisation.name} />,
									<DateText key="since" value={grantedAt} />,
									grantedBy ?? "–",
									<ConfirmButton
										key="withdraw"
										size="xs"
										question={t("withdrawQuestion", { name: name(organisation.name) })}
										detail={t("withdrawDetail")}
										confirmLabel={t("withdraw")}
										onConfirm={() =>
											step(
												() => withdrawGrant(organisation.id),
												() => t("withdrawn"),
											)
										}
									>
										{t("withdraw")}
									</ConfirmButton>,
								],
							}))}
						/>
					)
				}
			</QueryView>
			<GiveGrant />
		</Card>
	);
}

function GiveGrant() {
	const t = useMessages(messages);
	const language = useLanguage();
	const step = useStep("region-grants");
	const [chosen, setChosen] = useState<Choice | null>(null);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const give = async (id: string): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(
				() => giveGrant(id),
				() => t("given"),
			);
			setChosen(null);
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<div className={styles.give}>
				<TypeAhead
					label={t("give")}
					eager
					value={chosen}
					onChange={setChosen}
					search={(text, signal) => searchOrganisations("association", text, language, signal)}
				/>
				<Button variant="default" loading={busy} disabled={!chosen} onClick={() => chosen && void give(chosen.id)}>
					{t("giveLabel")}
				</Button>
			</div>
			{error !== null && <ErrorNote error={error} />}
		</>
	);
}
