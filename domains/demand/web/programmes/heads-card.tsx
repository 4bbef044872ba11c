import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { assignHead, headsQuery, type ProgrammeHeads, releaseHead } from "../calls-supply.ts";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { messages } from "./heads.messages.ts";
import styles from "./programme-form.module.css";

/** Who may change a programme, who could before, and for owner and coordinator, whom to give it to. */
export function HeadsCard({ id }: { id: string }) {
	const t = useMessages(messages);
	const query = useQuery(headsQuery(id));
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query} rows={2}>
				{(heads) => (
					<>
						<CurrentHeads id={id} heads={heads} />
						{heads.candidates && <GiveProgramme id={id} candidates={heads.candidates} />}
						<FormerHeads heads={heads} />
					</>
				)}
			</QueryView>
		</Card>
	);
}

function CurrentHeads({ id, heads: { items, candidates } }: { id: string; heads: ProgrammeHeads }) {
	const t = useMessages(messages);
	const step = useStep("programmes");
	const current = items.filter(({ endedAt }) => endedAt === null);
	if (current.length === 0) return <p className={parts.dim}>{t("none")}</p>;
	return (
		<PlainTable
			label={t("title")}
			columns={[
				{ key: "person", header: t("person") },
				{ key: "since", header: t("since") },
				{ key: "by", header: t("by") },
				...(candidates ? [{ key: "actions", header: t("actions"), figure: true }] : []),
			]}
			rows={current.map(({ id: key, person, givenAt, givenBy }) => {
				const name = person.name ?? t("somebody");
				return {
					key,
					cells: [
						name,
						<DateText key="since" value={givenAt} />,
						givenBy ?? "–",
						...(candidates
							? [
									<ConfirmButton
										key="take"
										size="xs"
										question={t("takeBackQuestion", { name })}
										detail={t("takeBackDetail")}
										confirmLabel={t("takeBack")}
										onConfirm={() =>
											step(
												() => releaseHead(id, person.id),
												() => t("takenBack"),
											)
										}
									>
										{t("takeBack")}
									</ConfirmButton>,
								]
							: []),
					],
				};
			})}
		/>
	);
}

function GiveProgramme({ id, candidates }: { id: string; candidates: NonNullable<ProgrammeHeads["candidates"]> }) {
	const t = useMessages(messages);
	const step = useStep("programmes");
	const [chosen, setChosen] = useState("");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	if (candidates.length === 0) return <p className={parts.dim}>{t("noCandidates")}</p>;
	const give = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(
				() => assignHead(id, chosen),
				() => t("given"),
			);
			setChosen("");
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<div className={styles.give}>
				<NativeSelect
					label={t("give")}
					value={chosen}
					data={[
						{ value: "", label: t("choose") },
						...candidates.map((person) => ({ value: person.id, label: person.name })),
					]}
					onChange={(event) => setChosen(event.currentTarget.value)}
				/>
				<Button variant="default" loading={busy} disabled={chosen === ""} onClick={() => void give()}>
					{t("giveLabel")}
				</Button>
			</div>
			{error !== null && <ErrorNote error={error} />}
		</>
	);
}

function FormerHeads({ heads: { items } }: { heads: ProgrammeHeads }) {
	const t = useMessages(messages);
	const former = items.filter(({ endedAt }) => endedAt !== null);
	if (former.length === 0) return null;
	return (
		<PlainTable
			label={t("history")}
			columns={[
				{ key: "person", header: t("history") },
				{ key: "since", header: t("since") },
				{ key: "by", header: t("by") },
				{ key: "until", header: t("until") },
				{ key: "endedBy", header: t("endedBy") },
			]}
			rows={former.map(({ id: key, person, givenAt, givenBy, endedAt, endedBy }) => ({
				key,
				cells: [
					person.name ?? t("somebody"),
					<DateText key="since" value={givenAt} />,
					givenBy ?? "–",
					<DateText key="until" value={endedAt ?? givenAt} />,
					endedBy ?? "–",
				],
			}))}
		/>
	);
}
