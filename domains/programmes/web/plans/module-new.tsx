import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { addModule, type Plan, planQuery } from "./calls-plans.ts";
import { ModuleForm } from "./module-form.tsx";
import { formWords } from "./plan-form.messages.ts";
import { emptyModule, type ModuleValues, moduleInputOf } from "./plan-values.ts";

/** Adds a module to a draft. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...planQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(plan) => (plan.abilities.includes("edit") ? <NewModule key={plan.id} plan={plan} /> : <NotFound />)}
		</QueryView>
	);
}

function NewModule({ plan }: { plan: Plan }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<ModuleValues, { id: string }>({
		initialValues: emptyModule,
		draftKey: `module-new-${plan.id}`,
		submit: (values, send) => addModule(plan.id, moduleInputOf(values), send),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["plans"] });
			go(`/training-plans/${plan.id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("newModule")} hint={name(plan.name)} lead={t("leadModule")} />
			<ModuleForm
				state={state}
				plan={plan}
				submitLabel={t("addModule")}
				actions={
					<Button component={Link} to={`/training-plans/${plan.id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
