import { Button } from "@mantine/core";
import { ApiProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { ImportSummary } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";

/** Why an import came to nothing, and that nothing of it was taken. */
export function FailureNote({ item }: { item: ImportSummary }) {
	const t = useMessages(messages);
	const words = useProblemText();
	if (item.state !== "failed" && item.state !== "cancelled") return null;
	return (
		<Card title={t(item.state)}>
			{item.problem && <p role="alert">{words(toProblem(item.problem))}</p>}
			<p>{t("nothingChanged")}</p>
			{item.errorFileId && (
				<div className={styles.stack}>
					<Button component="a" href={`/api/files/${item.errorFileId}`} download variant="default">
						{t("errorFile")}
					</Button>
					<p>{t("errorFileHint")}</p>
				</div>
			)}
		</Card>
	);
}

function toProblem({ code, params }: NonNullable<ImportSummary["problem"]>): ApiProblem {
	const known = Object.entries(params).map(([name, value]) => [
		name,
		typeof value === "number" ? value : String(value),
	]);
	return new ApiProblem({ status: 0, code, params: Object.fromEntries(known) });
}
