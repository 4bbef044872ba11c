import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { fieldProblemText, useProblemText } from "../api/problem-text.ts";
import { useLanguage, useMessages } from "../i18n/use-messages.ts";
import { StickyFoot } from "../page/sticky-foot.tsx";
import { formMessages } from "./form-messages.ts";
import styles from "./server-form.module.css";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import type { ServerForm as State } from "./use-server-form.ts";

interface ServerFormProps<Values extends Record<string, unknown>> {
	form: State<Values>;
	/** The button that sends it. */
	submitLabel: string;
	/** Further buttons beside it. */
	actions?: ReactNode;
	/** Names the form for screen readers when the page has several. */
	label?: string;
	children: ReactNode;
}

/** The element around the fields: the alert, the button, the question before unsaved changes are left. */
export function ServerForm<Values extends Record<string, unknown>>(props: ServerFormProps<Values>) {
	const { form: state, submitLabel, actions, label, children } = props;
	const t = useMessages(formMessages);
	return (
		<form className={styles.form} noValidate aria-label={label} onSubmit={state.onSubmit}>
			<UnsavedGuard active={state.unsaved && !state.busy} />
			{state.restored && (
				<div className={styles.restored} role="status">
					<span>{t("restored")}</span>
					<Button variant="subtle" size="compact-sm" onClick={state.discardDraft}>
						{t("discard")}
					</Button>
				</div>
			)}
			{children}
			<FormAlert state={state} />
			<StickyFoot>
				<Button type="submit" loading={state.busy}>
					{submitLabel}
				</Button>
				{actions}
			</StickyFoot>
		</form>
	);
}

/** Why the last attempt was refused, in sum, with what has no field of its own. */
function FormAlert<Values extends Record<string, unknown>>({ state }: { state: State<Values> }) {
	const t = useMessages(formMessages);
	const words = useProblemText();
	const language = useLanguage();
	const { problem, loose } = state;
	if (!problem) return null;
	const shown = problem.fields.length - loose.length;
	return (
		<div className={styles.alert} role="alert">
			<strong>{t("refused")}</strong>
			<p>{shown > 0 && problem.code === "invalid" ? t("checkFields", { count: shown }) : words(problem)}</p>
			{loose.length > 0 && (
				<ul>
					{loose.map((field) => (
						<li key={`${field.path} ${field.code}`}>
							{field.path && <code>{field.path}</code>} {fieldProblemText(field, language)}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
