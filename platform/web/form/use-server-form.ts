import { useForm } from "@mantine/form";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { type ApiProblem, asProblem, type FieldProblem } from "../api/problem.ts";
import { fieldProblemText } from "../api/problem-text.ts";
import { useLanguage } from "../i18n/use-messages.ts";
import { readDraft, removeDraft, writeDraft } from "./draft.ts";

interface ServerFormOptions<Values extends Record<string, unknown>, Answer> {
	initialValues: Values;
	/** Rules that can be told without the server, by dotted path. The server checks everything again. */
	validate?: (values: Values) => Record<string, ReactNode>;
	/**
	 * Sends the form. Pass `headers` on: they hold one idempotency key for all attempts at these values, so that a retry
	 * after a lost answer does not do it twice.
	 */
	submit: (values: Values, send: { headers: { "idempotency-key": string } }) => Promise<Answer>;
	onDone?: (answer: Answer, values: Values) => void;
	/** Keeps what is typed in this tab under this name until it is sent. */
	draftKey?: string;
	/** False: leaving loses nothing worth a question, as in a sign-in or a search. */
	guard?: boolean;
}

export interface ServerForm<Values extends Record<string, unknown>> {
	/** Mantine's form: `form.getInputProps("lines.0.level")`. */
	form: ReturnType<typeof useForm<Values>>;
	onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void;
	busy: boolean;
	/** The refusal of the last attempt, with those of its fields that have no place in the form. */
	problem: ApiProblem | null;
	loose: FieldProblem[];
	/** The form began with a kept draft. */
	restored: boolean;
	discardDraft: () => void;
	/** There are changes that were neither sent nor kept. */
	unsaved: boolean;
}

/**
 * A form whose errors the server knows: refused fields show the server's words where they are, the first of them gets
 * the focus, and nothing typed is lost.
 */
export function useServerForm<Values extends Record<string, unknown>, Answer>(
	options: ServerFormOptions<Values, Answer>,
): ServerForm<Values> {
	const { initialValues, validate, submit, onDone, draftKey, guard = true } = options;
	const language = useLanguage();
	const [draft] = useState(() => (draftKey ? readDraft(sessionStorage, draftKey, initialValues) : null));
	const [restored, setRestored] = useState(draft !== null);
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<ApiProblem | null>(null);
	const [loose, setLoose] = useState<FieldProblem[]>([]);
	const [sent, setSent] = useState(false);
	const key = useRef<string | null>(null);
	const form = useForm<Values>({
		initialValues: draft ?? initialValues,
		...(validate && { validate }),
		onValuesChange: (values) => {
			key.current = null;
			setSent(false);
			if (draftKey) writeDraft(sessionStorage, draftKey, values);
		},
	});
	const { setErrors } = form;

	// The words of refused fields follow the language of the screen.
	useEffect(() => {
		if (!problem?.fields.length) return;
		const errors = problem.fields.map((field) => [field.path, fieldProblemText(field, language)]);
		setErrors(Object.fromEntries(errors));
	}, [problem, language, setErrors]);

	const refuse = (refusal: ApiProblem): void => {
		// A refusal is final for this key; only an attempt whose fate is unknown is repeated under the same one.
		if (refusal.status >= 400 && refusal.status < 500) key.current = null;
		setProblem(refusal);
		setLoose(refusal.fields.filter(({ path }) => !fieldNode(path)));
		focusFirst(refusal.fields.map(({ path }) => path));
	};

	const send = async (values: Values): Promise<void> => {
		if (busy) return;
		setBusy(true);
		setProblem(null);
		setLoose([]);
		key.current ??= crypto.randomUUID();
		try {
			const answer = await submit(values, { headers: { "idempotency-key": key.current } });
			key.current = null;
			if (draftKey) removeDraft(sessionStorage, draftKey);
			form.resetDirty();
			setRestored(false);
			setSent(true);
			onDone?.(answer, values);
		} catch (error) {
			refuse(asProblem(error));
		} finally {
			setBusy(false);
		}
	};

	return {
		form,
		onSubmit: form.onSubmit(
			(values) => void send(values),
			(errors) => focusFirst(Object.keys(errors)),
		),
		busy,
		problem,
		loose,
		restored,
		discardDraft: () => {
			if (draftKey) removeDraft(sessionStorage, draftKey);
			form.setValues(initialValues);
			form.resetDirty(initialValues);
			if (draftKey) removeDraft(sessionStorage, draftKey);
			setRestored(false);
		},
		unsaved: guard && form.isDirty() && !sent && !draftKey,
	};
}

/** Where the words of a refused field stand: at the field, or at what opens it (`data-paths`, a part of the form). */
function fieldNode(path: string): HTMLElement | null {
	const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
	if (field) return field;
	const parts = [...document.querySelectorAll<HTMLElement>("[data-paths]")];
	return parts.find(({ dataset }) => path.startsWith(`${dataset.paths}.`)) ?? null;
}

/** Focuses the refused field that stands first on the page, after its error has been drawn. */
function focusFirst(paths: readonly string[]): void {
	requestAnimationFrame(() => {
		const nodes = paths.map(fieldNode).filter((node) => node !== null);
		nodes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
		nodes[0]?.focus();
		nodes[0]?.scrollIntoView({ block: "center" });
	});
}
