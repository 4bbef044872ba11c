import { Button } from "@mantine/core";
import { asProblem, unreachable } from "../api/problem.ts";
import { useProblemText } from "../api/problem-text.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import styles from "./error-page.module.css";
import { NotFound } from "./not-found.tsx";

/** What failed, in words, with a way on. A refusal because the thing is not there looks like any missing page. */
export function ErrorPage({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
	const t = useMessages(kitMessages);
	const words = useProblemText();
	const problem = asProblem(error);
	if (problem.status === 404) return <NotFound />;
	const offline = problem.code === unreachable;
	return (
		<div className={styles.page} role="alert">
			<h1>{offline ? t("offlineTitle") : t("errorTitle")}</h1>
			<p className={styles.lead}>{offline ? t("offlineLead") : words(error)}</p>
			{problem.requestId && <p className={styles.request}>{t("requestId", { id: problem.requestId })}</p>}
			{/* A fresh document also heals a page whose script was replaced by a newer version. */}
			<Button onClick={() => (retry && offline ? retry() : window.location.reload())}>{t("retry")}</Button>
		</div>
	);
}

/** The same within a card, beside things that did work. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
	const t = useMessages(kitMessages);
	const words = useProblemText();
	return (
		<div className={styles.note} role="alert">
			<span>{words(error)}</span>
			{retry && (
				<Button variant="default" size="xs" onClick={retry}>
					{t("retry")}
				</Button>
			)}
		</div>
	);
}
