import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { editModule, type Module, type Plan, planQuery, removeModule } from "./calls-plans.ts";
import { ModuleForm } from "./module-form.tsx";
import { formWords } from "./plan-form.messages.ts";
import { type ModuleValues, moduleInputOf, moduleValues } from "./plan-values.ts";

/** Changes a module of a draft. Whoever changed it meanwhile is not overwritten. */
export function Page() {
	const { id, moduleId } = usePageParams<"id" | "moduleId">();
	const query = useQuery({ ...planQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(plan) => {
				const module = plan.moduleList.find((one) => one.id === moduleId);
				const able = module && plan.abilities.includes("edit");
				return able ? <EditModule key={module.id} plan={plan} module={module} /> : <NotFound />;
			}}
		</QueryView>
	);
}

function EditModule({ plan, module }: { plan: Plan; module: Module }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName()(module.name);
	const go = useGo();
	const client = useQueryClient();
	const { id, revision } = plan;
	const done = (text: string): void => {
		void client.invalidateQueries({ queryKey: ["plans"] });
		toast(text);
		go(`/training-plans/${id}`, { replace: true });
	};
	const state = useServerForm<ModuleValues, { revision: number }>({
		initialValues: moduleValues(module),
		draftKey: `module-${id}-${module.id}-${revision}`,
		submit: (values) => editModule(id, module.id, revision, moduleInputOf(values)),
		onDone: () => done(w("saved")),
	});
	return (
		<>
			<PageHeader
				title={title("editModule")}
				hint={name}
				lead={t("leadModule")}
				actions={
					<ConfirmButton
						final
						question={t("removeQuestion", { name })}
						confirmLabel={t("removeModule")}
						onConfirm={async () => {
							await removeModule(id, module.id, revision);
							done(t("removed"));
						}}
					>
						{t("removeModule")}
					</ConfirmButton>
				}
			/>
			<ModuleForm
				state={state}
				plan={plan}
				submitLabel={w("save")}
				actions={
					<Button component={Link} to={`/training-plans/${id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
