import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { drawTeams, type Run, setTeams } from "./calls-run.ts";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";

/** Who hands in together: each learner's team, chosen or drawn by chance. */
export function TeamsCard({ run }: { run: Run }) {
	const t = useMessages(runWords);
	const step = useStep("run-assignments");
	const [places, setPlaces] = useState(() => placesOf(run));
	const [size, setSize] = useState<number | string>(3);
	const [error, setError] = useState<unknown>(null);
	const numbers = [...new Set([...run.teams.map(({ number }) => number), ...Object.values(places)])].sort(
		(a, b) => a - b,
	);
	const fresh = Math.max(0, ...numbers) + 1;
	const changed = JSON.stringify(places) !== JSON.stringify(placesOf(run));
	const keep = async (): Promise<void> => {
		setError(null);
		const teams = numbers.flatMap((number) => {
			const personIds = run.learners.flatMap(({ id }) => (places[id] === number ? [id] : []));
			const id = run.teams.find((team) => team.number === number)?.id ?? null;
			return personIds.length > 0 ? [{ id, personIds }] : [];
		});
		try {
			await step(
				() => setTeams(run, teams),
				() => t("teamsSet"),
			);
		} catch (refusal) {
			setError(refusal);
		}
	};
	return (
		<Card title={t("teams")} lead={t("teamsLead")}>
			{run.learners.length === 0 && <p className={styles.dim}>{t("noLearners")}</p>}
			<div className={styles.teams}>
				{run.learners.map(({ id, name }) => (
					<NativeSelect
						key={id}
						label={name}
						aria-label={t("inTeam", { name })}
						disabled={!run.editable}
						value={String(places[id] ?? 0)}
						data={[
							{ value: "0", label: t("noTeam") },
							...numbers.map((number) => ({ value: String(number), label: t("teamNo", { number }) })),
							{ value: String(fresh), label: t("newTeam") },
						]}
						onChange={({ currentTarget }) => {
							const number = Number(currentTarget.value);
							const { [id]: _, ...others } = places;
							setPlaces(number === 0 ? others : { ...others, [id]: number });
						}}
					/>
				))}
			</div>
			{error !== null && <ErrorNote error={error} />}
			{run.editable && run.learners.length > 0 && (
				<div className={styles.foot}>
					{changed && <Button onClick={() => void keep()}>{t("keepTeams")}</Button>}
					<NumberInput label={t("size")} min={2} max={50} w={140} value={size} onChange={setSize} />
					<ConfirmButton
						question={t("drawQuestion")}
						detail={t("drawDetail")}
						confirmLabel={t("draw")}
						onConfirm={() => step(() => drawTeams(run, Number(size) || 2))}
					>
						{t("draw")}
					</ConfirmButton>
				</div>
			)}
		</Card>
	);
}

/** Number of the team of each learner, by their id. */
const placesOf = ({ teams }: Run): Record<string, number> =>
	Object.fromEntries(teams.flatMap(({ number, personIds }) => personIds.map((id) => [id, number])));
