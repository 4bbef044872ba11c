import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { editRule, ruleQuery } from "./calls-rules.ts";
import { RuleForm } from "./rule-form.tsx";
import { fromRule } from "./rule-values.ts";
import { messages } from "./rules.messages.ts";

/** A further version of a rule. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...ruleQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(rule) => (
				<>
					<PageHeader title={t("edit")} hint={rule.name} lead={t("lead")} />
					<RuleForm
						initialValues={fromRule(rule.name, rule.definition, rule.competency ? name(rule.competency) : "")}
						submitLabel={t("save")}
						submit={(input) => editRule(id, { ...input, version: rule.version })}
						onDone={() => {
							void client.invalidateQueries({ queryKey: ["record-rules"] });
							go(`/record-rules/${id}`);
						}}
					/>
				</>
			)}
		</QueryView>
	);
}
