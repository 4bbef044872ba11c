import { asProblem } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { ItemView, Shown } from "../../contract-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";
import { observeWords } from "./observe.messages.ts";

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
	const choices: [Shown, string][] =
		item.answer === "tick"
			? [
					["not", t("tick.not")],
					["alone", t("tick.alone")],
				]
			: [
					["not", t("rating.not")],
					["help", t("rating.help")],
					["alone", t("rating.alone")],
				];
	return (
		<fieldset className={styles.answers} aria-label={o("ofItem", { item: name(item.text) })}>
			{choices.map(([value, label]) => (
				<button key={value} type="button" aria-pressed={given === value} onClick={() => onGive(value)}>
					{label}
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
