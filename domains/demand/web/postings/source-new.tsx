import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { words } from "../words.ts";
import { createSource } from "./calls-postings.ts";
import { inputOf, SourceForm, type SourceValues } from "./source-form.tsx";
import { messages } from "./sources.messages.ts";
import { postingTitles } from "./titles.ts";

/** Names a new source; the next step is a file. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(postingTitles);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<SourceValues, { id: string }>({
		initialValues: {
			name: "",
			attribution: "",
			kindDeclared: "",
			kindConfirmed: false,
			currency: "CNY",
			sample: false,
		},
		draftKey: "demand-source-new",
		validate: useRequired("name"),
		submit: (values, send) => createSource(inputOf(values), send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["demand-sources"] });
			toast(t("created"));
			go(`/imports/new?source=${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("newSource")} lead={t("leadNew")} />
			<SourceForm
				state={state}
				submitLabel={t("create")}
				actions={
					<Button component={Link} to="/sources" variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
