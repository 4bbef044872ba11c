import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { editFramework, type Framework, frameworkQuery } from "../calls.ts";
import styles from "./editor.module.css";
import { FrameworkFields, type FrameworkValues } from "./framework-fields.tsx";
import { messages } from "./framework-form.messages.ts";

/** Name, description and version of an own framework. */
export function Page() {
	const { id } = usePageParams<"id">();
	const framework = useQuery({ ...frameworkQuery(id), staleTime: Number.POSITIVE_INFINITY });
	return (
		<QueryView query={framework} page>
			{(data) => (data.abilities.includes("edit") ? <Form framework={data} /> : <NotFound />)}
		</QueryView>
	);
}

function Form({ framework }: { framework: Framework }) {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const texts = ({ en, zh }: Framework["name"]) => ({ en: en ?? "", zh: zh ?? "" });
	const state = useServerForm<FrameworkValues, unknown>({
		initialValues: {
			owner: "organisation",
			code: framework.code,
			name: texts(framework.name),
			description: texts(framework.description),
			version: framework.version,
		},
		submit: ({ name: names, description, version }) =>
			editFramework(framework.id, { name: names, description, version, revision: framework.revision }),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["frameworks"] });
			toast(t("saved"));
			go(`/frameworks/${framework.id}`);
		},
	});
	return (
		<>
			<PageHeader title={t("editTitle")} hint={name(framework.name)} />
			<Card>
				<div className={styles.form}>
					<ServerForm form={state} submitLabel={t("save")}>
						<FrameworkFields form={state} />
					</ServerForm>
				</div>
			</Card>
		</>
	);
}
