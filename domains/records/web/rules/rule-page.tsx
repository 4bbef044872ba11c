import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { refreshJobs } from "#platform/web/jobs/use-jobs.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import type { RuleDetail, RuleTrial } from "../../contract-rules.ts";
import { ruleQuery, runRule, switchRule, tryRule } from "./calls-rules.ts";
import { RuleWords } from "./rule-words.tsx";
import { messages } from "./rules.messages.ts";
import styles from "./rules.module.css";
import { TrialCard } from "./trial-card.tsx";

/** A rule: what it says, what it finds, whether it is on, and its versions. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(ruleQuery(id));
	return (
		<QueryView query={query} page>
			{(rule) => <Rule key={rule.version} rule={rule} />}
		</QueryView>
	);
}

function Rule({ rule }: { rule: RuleDetail }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [trial, setTrial] = useState<RuleTrial | null>(null);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { id, version, state } = rule;
	const refresh = () => client.invalidateQueries({ queryKey: ["record-rules"] });
	const attempt = async (work: () => Promise<unknown>): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await work();
			await refresh();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<PageHeader
				title={rule.name}
				names
				state={<StateChip tone={state === "on" ? "good" : "neutral"}>{t(state)}</StateChip>}
				lead={t("lead")}
				actions={
					<>
						<Button component={Link} to={`/record-rules/${id}/edit`} variant="default">
							{t("edit")}
						</Button>
						{state === "on" && (
							<>
								<ConfirmButton
									question={t("runQuestion")}
									detail={t("runDetail")}
									confirmLabel={t("run")}
									onConfirm={async () => {
										await runRule(id);
										await refreshJobs(client);
									}}
								>
									{t("run")}
								</ConfirmButton>
								<Button
									variant="default"
									loading={busy}
									onClick={() => void attempt(() => switchRule(id, version, false))}
								>
									{t("switchOff")}
								</Button>
							</>
						)}
						{state === "off" && rule.triedAt !== null && (
							<ConfirmButton
								question={t("switchQuestion")}
								detail={t("switchDetail")}
								confirmLabel={t("switchOn")}
								onConfirm={async () => {
									await switchRule(id, version, true);
									await refresh();
								}}
							>
								{t("switchOn")}
							</ConfirmButton>
						)}
					</>
				}
				primary={
					<Button loading={busy} onClick={() => void attempt(async () => setTrial(await tryRule(id)))}>
						{t("try")}
					</Button>
				}
			/>
			{error !== null && <ErrorNote error={error} />}
			<Card title={t("rule")}>
				<p>
					<RuleWords definition={rule.definition} />
					{rule.competency && (
						<>
							{" · "}
							<Named name={rule.competency} />
						</>
					)}
				</p>
			</Card>
			<TrialCard trial={trial ?? rule.trial} triedAt={rule.triedAt} />
			<Versions rule={rule} />
		</>
	);
}

function Versions({ rule: { versions } }: { rule: RuleDetail }) {
	const t = useMessages(messages);
	const { date } = useFormat();
	return (
		<Card title={t("versions")}>
			<ol className={styles.list} reversed>
				{versions.map(({ version, madeAt, madeBy, definition }) => (
					<li key={version}>
						<span>
							{t("version")} {version}
						</span>
						<RuleWords definition={definition} />
						<span className={styles.meta}>
							{t("byWhom", { person: madeBy ?? "–", when: date(madeAt, "dateTime") })}
						</span>
					</li>
				))}
			</ol>
		</Card>
	);
}
