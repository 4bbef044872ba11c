import { Checkbox, NativeSelect, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { formWords } from "./activity.messages.ts";
import type { ActivityValues, PartValue } from "./activity-values.ts";
import { bankQuery, type Content } from "./calls-content.ts";
import styles from "./content.module.css";

type State = FormState<ActivityValues>;

/** Where a quiz takes its questions from, and its rules. */
export function QuizFields({ state, banks }: { state: State; banks: Content["banks"] }) {
	const t = useMessages(formWords);
	const { form } = state;
	return (
		<>
			<Card title={t("questions")} lead={t(banks.length > 0 ? "questionsLead" : "noBanks")}>
				{banks.map((bank, index) => (
					<PartFields key={bank.id} state={state} bank={bank} index={index} />
				))}
			</Card>
			<Card title={t("rules")}>
				<div className={styles.grid}>
					<NumberInput
						label={t("timeLimit")}
						description={t("timeLimitHow")}
						min={1}
						max={600}
						{...form.getInputProps("quiz.timeLimit")}
					/>
					<NumberInput
						label={t("attempts")}
						description={t("attemptsHow")}
						min={1}
						max={20}
						{...form.getInputProps("quiz.attempts")}
					/>
					<NumberInput label={t("passMark")} min={1} max={100} {...form.getInputProps("quiz.passMark")} />
					<NativeSelect
						label={t("counts")}
						data={(["best", "last"] as const).map((value) => ({ value, label: t(`counts.${value}`) }))}
						{...form.getInputProps("quiz.counts")}
					/>
					<NativeSelect
						label={t("show")}
						data={(["after-submit", "after-closing", "never"] as const).map((value) => ({
							value,
							label: t(`show.${value}`),
						}))}
						{...form.getInputProps("quiz.show")}
					/>
					<Checkbox label={t("shuffle")} {...form.getInputProps("quiz.shuffle", { type: "checkbox" })} />
				</div>
			</Card>
		</>
	);
}

function PartFields({ state, bank, index }: { state: State; bank: Content["banks"][number]; index: number }) {
	const t = useMessages(formWords);
	const name = useName();
	const { form } = state;
	const part = form.values.quiz.parts[index] as PartValue;
	const path = `quiz.parts.${index}`;
	return (
		<div className={styles.from}>
			<span>
				{name(bank.name)} <small className={styles.none}>{t("fromCount", { count: bank.questions })}</small>
			</span>
			<NativeSelect
				aria-label={t("from", { name: name(bank.name) })}
				data={(["none", "all", "chosen", "draw"] as const).map((value) => ({ value, label: t(`from.${value}`) }))}
				{...form.getInputProps(`${path}.take`)}
				error={form.errors[`${path}.bankId`] ?? form.errors[`${path}.questionIds`]}
			/>
			{part.take === "draw" && (
				<NumberInput label={t("draw")} min={1} max={bank.questions} {...form.getInputProps(`${path}.draw`)} />
			)}
			{part.take === "chosen" && <ChosenQuestions state={state} bankId={bank.id} path={path} part={part} />}
		</div>
	);
}

function ChosenQuestions(props: { state: State; bankId: string; path: string; part: PartValue }) {
	const { state, bankId, path, part } = props;
	const name = useName();
	const query = useQuery(bankQuery(bankId));
	return (
		<div className={styles.choices}>
			<QueryView query={query} rows={2}>
				{({ questions }) => (
					<>
						{questions.map(({ id, content }) => (
							<Checkbox
								key={id}
								label={name(content.prompt)}
								checked={part.questionIds.includes(id)}
								onChange={({ currentTarget: { checked } }) =>
									state.form.setFieldValue(
										`${path}.questionIds`,
										checked ? [...part.questionIds, id] : part.questionIds.filter((one) => one !== id),
									)
								}
							/>
						))}
					</>
				)}
			</QueryView>
		</div>
	);
}
