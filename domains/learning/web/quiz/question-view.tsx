import { Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useId } from "react";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { Answers, PaperQuestion, QuestionReview } from "../../contract-quizzes.ts";
import { cutAtGaps } from "../../scoring.ts";
import { messages } from "./quiz.messages.ts";
import styles from "./quiz.module.css";

type Answer = Answers[string];

interface QuestionViewProps {
	question: PaperQuestion;
	number: number;
	answer: Answer | undefined;
	/** Absent: it is over, the answer is only shown. */
	onAnswer?: ((answer: Answer) => void) | undefined;
	review?: QuestionReview | undefined;
}

/** One question of a paper, with the answer given and, once told, what was right. */
export function QuestionView({ question, number, answer, onAnswer, review }: QuestionViewProps) {
	const t = useMessages(messages);
	const id = useId();
	return (
		<section className={styles.question} aria-labelledby={id} data-right={review && rightness(review, question)}>
			<h2 id={id}>
				{t("question", { number })}
				<small>
					{review
						? t("reached", { reached: review.reached, points: question.points })
						: t("points", { count: question.points })}
				</small>
			</h2>
			{question.kind !== "cloze" && (
				<p className={styles.prompt}>
					<Named name={question.prompt} />
				</p>
			)}
			<AnswerField question={question} labelId={id} answer={answer} onAnswer={onAnswer} />
			{review && <Review review={review} />}
		</section>
	);
}

const rightness = ({ reached }: QuestionReview, { points }: PaperQuestion): string =>
	reached >= points ? "all" : reached > 0 ? "partly" : "none";

function Review({ review }: { review: QuestionReview }) {
	const t = useMessages(messages);
	const name = useName();
	const { right, explanation } = review;
	return (
		<div className={styles.review}>
			<p>{t("right", { text: right.map(({ text }) => name(text)).join("; ") })}</p>
			{(explanation.en ?? explanation.zh) !== null && (
				<p>
					<strong>{t("explanation")}</strong> <Named name={explanation} />
				</p>
			)}
		</div>
	);
}

interface FieldProps extends Omit<QuestionViewProps, "number" | "review"> {
	labelId: string;
}

function AnswerField(props: FieldProps) {
	const t = useMessages(messages);
	const { question, answer, onAnswer, labelId } = props;
	const text = typeof answer === "string" ? answer : "";
	switch (question.kind) {
		case "single":
			return (
				<Radio.Group value={text} onChange={(value) => onAnswer?.(value)} aria-labelledby={labelId}>
					<div className={styles.options}>
						{question.options.map((option) => (
							<Radio key={option.id} value={option.id} disabled={!onAnswer} label={<Named name={option.text} />} />
						))}
					</div>
				</Radio.Group>
			);
		case "multiple":
			return (
				<Checkbox.Group
					value={Array.isArray(answer) ? answer : []}
					onChange={(value) => onAnswer?.(value)}
					aria-labelledby={labelId}
				>
					<p className={styles.hint}>{t("several")}</p>
					<div className={styles.options}>
						{question.options.map((option) => (
							<Checkbox key={option.id} value={option.id} disabled={!onAnswer} label={<Named name={option.text} />} />
						))}
					</div>
				</Checkbox.Group>
			);
		case "numeric":
			return (
				<TextInput
					className={styles.short}
					label={t("number")}
					inputMode="decimal"
					rightSection={question.unit}
					rightSectionWidth={question.unit ? "4rem" : undefined}
					value={text}
					disabled={!onAnswer}
					onChange={({ currentTarget }) => onAnswer?.(currentTarget.value)}
				/>
			);
		case "short":
			return (
				<TextInput
					className={styles.short}
					label={t("text")}
					maxLength={200}
					value={text}
					disabled={!onAnswer}
					onChange={({ currentTarget }) => onAnswer?.(currentTarget.value)}
				/>
			);
		case "ordering":
			return <Ordering {...props} />;
		case "matching":
			return <Matching {...props} />;
		case "cloze":
			return <Cloze {...props} />;
	}
}

function Ordering({ question, answer, onAnswer }: FieldProps) {
	const t = useMessages(messages);
	const name = useName();
	const given = Array.isArray(answer) ? answer : [];
	const textOf = new Map(question.options.map(({ id, text }) => [id, text]));
	const order = [...given.filter((id) => textOf.has(id)), ...question.options.map(({ id }) => id)];
	const ids = [...new Set(order)];
	const move = (at: number, by: -1 | 1): void => {
		const item = ids[at] as string;
		onAnswer?.(ids.toSpliced(at, 1).toSpliced(at + by, 0, item));
	};
	return (
		<>
			<p className={styles.hint}>{t("order")}</p>
			<ol className={styles.order}>
				{ids.map((id, at) => (
					<li key={id}>
						<span>
							<Named name={textOf.get(id)} />
						</span>
						{onAnswer && (
							<>
								<IconButton
									label={t("up", { name: name(textOf.get(id)) })}
									icon={<UpIcon />}
									disabled={at === 0}
									onClick={() => move(at, -1)}
								/>
								<IconButton
									label={t("down", { name: name(textOf.get(id)) })}
									icon={<DownIcon />}
									disabled={at === ids.length - 1}
									onClick={() => move(at, 1)}
								/>
							</>
						)}
					</li>
				))}
			</ol>
		</>
	);
}

const recordOf = (answer: Answer | undefined): Record<string, string> =>
	typeof answer === "object" && !Array.isArray(answer) ? answer : {};

function Matching({ question, answer, onAnswer }: FieldProps) {
	const t = useMessages(messages);
	const name = useName();
	const given = recordOf(answer);
	return (
		<ul className={styles.pairs}>
			{question.lefts.map((left) => (
				<li key={left.id}>
					<span>
						<Named name={left.text} />
					</span>
					<NativeSelect
						aria-label={t("match", { name: name(left.text) })}
						value={given[left.id] ?? ""}
						disabled={!onAnswer}
						data={[
							{ value: "", label: t("choose") },
							...question.rights.map((right) => ({ value: right.id, label: name(right.text) })),
						]}
						onChange={({ currentTarget }) => onAnswer?.({ ...given, [left.id]: currentTarget.value })}
					/>
				</li>
			))}
		</ul>
	);
}

function Cloze({ question, answer, onAnswer }: FieldProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const language = useLanguage();
	const given = recordOf(answer);
	const picked = pickName(question.prompt, language);
	return (
		<p className={styles.cloze} lang={picked.language ?? undefined}>
			{cutAtGaps(picked.text).map(({ text, gap }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: parts of one text are their places
				<span key={index}>
					{text}
					{gap !== null && (
						<TextInput
							aria-label={t("gap", { number: format.number(gap) })}
							value={given[gap] ?? ""}
							maxLength={200}
							disabled={!onAnswer}
							onChange={({ currentTarget }) => onAnswer?.({ ...given, [gap]: currentTarget.value })}
						/>
					)}
				</span>
			))}
		</p>
	);
}
