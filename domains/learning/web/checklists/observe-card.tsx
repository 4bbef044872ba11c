import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { outcomeOf } from "../../checklist-rules.ts";
import { RefusalNote } from "../learn/refusal-note.tsx";
import { AnswerButtons, useItemErrors } from "./answer-buttons.tsx";
import { type Draft, dropObservation, type Sheet, sheetQuery, signObservation } from "./calls-checklists.ts";
import styles from "./checklists.module.css";
import { ItemsList, RuleText } from "./items-list.tsx";
import { observeWords } from "./observe.messages.ts";
import { useChecklistStep } from "./use-checklist-step.ts";
import { useObservation } from "./use-observation.ts";

/** There is something new to look at; what is noted here is kept. */
const signedMeanwhile = new Set(["learning/observed-meanwhile", "learning/observation-signed"]);

/** The checklist in the hand of who observes: each item by one press, then when and where, then the signature. */
export function ObserveCard({ sheet, onDropped }: { sheet: Sheet; onDropped: () => void }) {
	const t = useMessages(observeWords);
	const step = useChecklistStep(sheet);
	const { draft, state, refusal, change, current, settle, insist, flush, finished } = useObservation(sheet);
	const client = useQueryClient();
	const [unsigned, setUnsigned] = useState<unknown>(null);
	const error = unsigned ?? refusal;
	const errors = useItemErrors(error);
	const { items, settings, learner, people } = sheet;
	const of = { ...sheet, enrolmentId: learner.enrolmentId };
	const code = error === null ? "" : asProblem(error).code;
	const look = () => client.fetchQuery(sheetQuery(of));
	const open = items.filter(({ id }) => draft.answers[id] === undefined).length;
	const second = people.find(({ id }) => id === draft.secondId);
	const sign = async (): Promise<void> => {
		setUnsigned(null);
		try {
			await settle((noted) => signObservation(of, noted));
		} catch (problem) {
			setUnsigned(problem);
			throw problem;
		}
		await step(
			async () => undefined,
			() => t("signedNow"),
		);
	};
	return (
		<Card title={t("fill")} lead={t("fillLead")}>
			{sheet.draft?.sentBack && (
				<p role="status" className={styles.notice}>
					{t("sentBack", { reason: sheet.draft.sentBack })}
				</p>
			)}
			<p className={styles.dim}>
				<RuleText settings={settings} items={items} />
			</p>
			<ItemsList
				items={items}
				errors={errors}
				beside={(item) => (
					<AnswerButtons
						item={item}
						given={draft.answers[item.id]}
						onGive={(given) => change({ answers: { ...current().answers, [item.id]: given } })}
					/>
				)}
			/>
			<WhenWhere sheet={sheet} draft={draft} change={change} error={error} />
			{error !== null && (
				<RefusalNote error={error} label={(path) => (path === "note" || path === "place" ? t(path) : undefined)} />
			)}
			{code === "learning/observation-changed" && (
				<div className={styles.foot}>
					<Button
						onClick={async () => {
							setUnsigned(null);
							await insist(look);
						}}
					>
						{t("keepMine")}
					</Button>
					<Button
						variant="default"
						onClick={async () => {
							finished();
							await step(async () => undefined);
							onDropped();
						}}
					>
						{t("takeTheirs")}
					</Button>
				</div>
			)}
			{signedMeanwhile.has(code) && (
				<div className={styles.foot}>
					<Button
						variant="default"
						onClick={async () => {
							await flush();
							await look();
						}}
					>
						{t("loadAnew")}
					</Button>
				</div>
			)}
			<p role="status" className={styles.notice}>
				{open > 0
					? t("open", { count: open })
					: t(outcomeOf(items, settings, draft.answers).passed ? "wouldPass" : "wouldFail")}
				{" · "}
				{t(state)}
			</p>
			<div className={styles.foot}>
				<ConfirmButton
					variant="filled"
					size="md"
					question={t("signQuestion")}
					detail={second ? t("signDetailSecond", { second: second.name }) : t("signDetail", { name: learner.name })}
					confirmLabel={t("sign")}
					onConfirm={sign}
				>
					{t("sign")}
				</ConfirmButton>
				<ConfirmButton
					question={t("dropQuestion")}
					detail={t("final")}
					confirmLabel={t("drop")}
					final
					onConfirm={async () => {
						await settle(() => dropObservation(of));
						await step(async () => undefined);
						onDropped();
					}}
				>
					{t("drop")}
				</ConfirmButton>
			</div>
		</Card>
	);
}

type Listed = readonly { id: string }[];
/** Who left since, or what was called off: it stays to be seen until something else is chosen. */
const isGone = (list: Listed, id: string | null): boolean => id !== null && !list.some((one) => one.id === id);
const goneFrom = (list: Listed, id: string | null, label: string) =>
	id !== null && isGone(list, id) ? [{ value: id, label }] : [];

interface WhenWhereProps {
	sheet: Sheet;
	draft: Draft;
	change: (part: Partial<Draft>) => void;
	error: unknown;
}

function WhenWhere({ sheet: { sessions, people, today }, draft, change, error }: WhenWhereProps) {
	const t = useMessages(observeWords);
	const language = useLanguage();
	const name = useName();
	const format = useFormat();
	const refusal = (path: string): string | undefined => {
		const field = error === null ? undefined : asProblem(error).fields.find((one) => one.path === path);
		return field && fieldProblemText(field, language);
	};
	return (
		<div className={styles.form}>
			<div className={styles.grid}>
				<TextInput
					type="date"
					size="md"
					label={t("day")}
					max={today}
					value={draft.observedOn ?? ""}
					error={refusal("observedOn")}
					onChange={({ currentTarget }) => change({ observedOn: currentTarget.value || null })}
				/>
				<TextInput
					size="md"
					label={t("place")}
					placeholder={t("placeHint")}
					maxLength={200}
					value={draft.place}
					onChange={({ currentTarget }) => change({ place: currentTarget.value })}
				/>
				{(sessions.length > 0 || draft.sessionId) && (
					<NativeSelect
						size="md"
						label={t("session")}
						data={[
							{ value: "", label: t("noSession") },
							...goneFrom(sessions, draft.sessionId, t("sessionGone")),
							...sessions.map(({ id, title, startsAt }) => ({
								value: id,
								label: `${format.date(startsAt, "dateTime")} · ${name(title)}`,
							})),
						]}
						value={draft.sessionId ?? ""}
						error={refusal("sessionId") ?? (isGone(sessions, draft.sessionId) && t("chooseAgain"))}
						onChange={({ currentTarget }) => change({ sessionId: currentTarget.value || null })}
					/>
				)}
				{(people.length > 0 || draft.secondId) && (
					<NativeSelect
						size="md"
						label={t("second")}
						description={t("secondHow")}
						data={[
							{ value: "", label: t("noSecond") },
							...goneFrom(people, draft.secondId, t("secondGone")),
							...people.map(({ id, name: label }) => ({ value: id, label })),
						]}
						value={draft.secondId ?? ""}
						error={refusal("secondId") ?? (isGone(people, draft.secondId) && t("chooseAgain"))}
						onChange={({ currentTarget }) => change({ secondId: currentTarget.value || null })}
					/>
				)}
			</div>
			<Textarea
				label={t("note")}
				rows={3}
				maxLength={5000}
				value={draft.note}
				onChange={({ currentTarget }) => change({ note: currentTarget.value })}
			/>
		</div>
	);
}
