import { asProblem } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { type ItemView, type Shown, shownAnswers } from "../../contract-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";
import { observeWords } from "./observe.messages.ts";
import { wordOf } from "./word-of.ts";

interface AnswerButtonsProps {
	item: ItemView;
	given: Shown | undefined;
	onGive: (given: Shown) => void;
}

/** What was shown of an item, to be pressed at the machine. */
export function AnswerButtons({ item, given, onGive }: AnswerButtonsProps) {
	const t = useMessages(messages);
	const o = useMessages(observeWords);
	const name = useName();
	const choices = shownAnswers.filter((value) => item.answer === "rating" || value !== "help");
	return (
		<fieldset className={styles.answers} aria-label={o("ofItem", { item: name(item.text) })}>
			{choices.map((value) => (
				<button key={value} type="button" aria-pressed={given === value} onClick={() => onGive(value)}>
					{t(wordOf(item.answer, value))}
				</button>
			))}
		</fieldset>
	);
}

/** Refusals of items in words, by item. */
export function useItemErrors(error: unknown): Record<string, string> {
	const language = useLanguage();
	if (error === null) return {};
	return Object.fromEntries(
		asProblem(error)
			.fields.filter(({ path }) => path.startsWith(ANSWERS))
			.map((field) => [field.path.slice(ANSWERS.length), fieldProblemText(field, language)]),
	);
}
const ANSWERS = "answers.";

/** A refusal of all of them together. */
export function useAnswersError(error: unknown): string | undefined {
	const language = useLanguage();
	const field = error === null ? undefined : asProblem(error).fields.find(({ path }) => path === "answers");
	return field && fieldProblemText(field, language);
}
