import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { createRule } from "./calls-rules.ts";
import { RuleForm } from "./rule-form.tsx";
import { emptyRule } from "./rule-values.ts";
import { messages } from "./rules.messages.ts";

/** Makes a rule. */
export function Page() {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	return (
		<>
			<PageHeader title={t("new")} lead={t("lead")} />
			<RuleForm
				initialValues={emptyRule}
				submitLabel={t("make")}
				submit={createRule}
				onDone={(answer) => {
					void client.invalidateQueries({ queryKey: ["record-rules"] });
					go(`/record-rules/${(answer as { id: string }).id}`, { replace: true });
				}}
			/>
		</>
	);
}
