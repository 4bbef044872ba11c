import { Button, Checkbox, NativeSelect, Stack } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import styles from "../plans/plans.module.css";
import { words } from "../words.ts";
import { type NeedProposals, needProposalsQuery, proposeChanges } from "./calls-proposals.ts";
import { messages } from "./proposals.messages.ts";
import { withOrWithout } from "./with-or-without.ts";

type PlanToAsk = NeedProposals["plans"][number];

/** Proposes what a need asks for, alone or with others for the same occupation, to a training plan. */
export function NeedDialog({ needId, onClose }: { needId: string; onClose: () => void }) {
	const t = useMessages(messages);
	const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
	const query = useQuery({ ...needProposalsQuery(needId, [...also].sort()), placeholderData: keepPreviousData });
	return (
		<Dialog opened onClose={onClose} title={t("proposeTitle")} wide>
			<p className={styles.dim}>{t("proposeLead")}</p>
			<QueryView query={query} rows={4}>
				{(data) => (
					<Choice
						data={data}
						needIds={[needId, ...also]}
						also={also}
						onAlso={(id, on) => setAlso(withOrWithout(also, id, on))}
						onClose={onClose}
					/>
				)}
			</QueryView>
		</Dialog>
	);
}

interface ChoiceProps {
	data: NeedProposals;
	needIds: readonly string[];
	also: ReadonlySet<string>;
	onAlso: (id: string, on: boolean) => void;
	onClose: () => void;
}

function Choice({ data: { plans, others }, needIds, also, onAlso, onClose }: ChoiceProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const step = useStep("needs", "plans");
	const [planId, setPlanId] = useState(plans[0]?.id ?? "");
	/** What is not proposed, though it could be. */
	const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const plan = plans.find(({ id }) => id === planId);
	const chosen = (plan?.changes ?? [])
		.filter(({ kind, competency }) => (kind === "add" || kind === "raise") && !without.has(competency.id))
		.map(({ competency }) => competency.id);
	const propose = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(
				() => proposeChanges(planId, { source: "needs", needIds: [...needIds], competencyIds: chosen }),
				({ proposed, met, known }) => t("sent", { count: proposed, met, known }),
			);
			onClose();
		} catch (refusal) {
			setError(refusal);
			setBusy(false);
		}
	};
	const label = (one: PlanToAsk): string =>
		[name(one.name), name(one.school.name), one.published ? w("version", { number: one.number }) : t("draft")].join(
			" · ",
		);
	return (
		<Stack gap="sm" mt="sm">
			<NativeSelect
				label={t("plan")}
				value={planId}
				data={plans.map((one) => ({ value: one.id, label: label(one) }))}
				onChange={(event) => setPlanId(event.currentTarget.value)}
			/>
			{others.length > 0 && (
				<Checkbox.Group label={t("others")} value={[...also]}>
					<Stack gap="xs" mt="xs">
						{others.map((other) => (
							<Checkbox
								key={other.id}
								value={other.id}
								label={<span lang={other.language}>{other.title}</span>}
								description={t("people", { count: other.headcount })}
								onChange={(event) => onAlso(other.id, event.currentTarget.checked)}
							/>
						))}
					</Stack>
				</Checkbox.Group>
			)}
			{plan && <Changes plan={plan} without={without} onWithout={setWithout} />}
			{chosen.length === 0 && <p className={styles.dim}>{t("nothingNew")}</p>}
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				<Button variant="default" onClick={onClose}>
					{w("cancel")}
				</Button>
				<Button loading={busy} disabled={chosen.length === 0} onClick={() => void propose()}>
					{t("propose")}
				</Button>
			</div>
		</Stack>
	);
}

interface ChangesProps {
	plan: PlanToAsk;
	without: ReadonlySet<string>;
	onWithout: (without: ReadonlySet<string>) => void;
}

function Changes({ plan, without, onWithout }: ChangesProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	return (
		<fieldset className={styles.bare}>
			<legend>{t("changes")}</legend>
			<Stack gap="xs">
				{plan.changes.map(({ competency, level, now, kind }) => {
					const open = kind === "add" || kind === "raise";
					return (
						<Checkbox
							key={competency.id}
							label={name(competency.name)}
							description={
								kind === "known"
									? t("known")
									: t(`change.${kind}`, {
											level: format.number(level),
											now: now === null ? "" : format.number(now),
										})
							}
							disabled={!open}
							checked={open && !without.has(competency.id)}
							onChange={(event) => onWithout(withOrWithout(without, competency.id, !event.currentTarget.checked))}
						/>
					);
				})}
			</Stack>
		</fieldset>
	);
}
