import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { words } from "../words.ts";
import { editSource, type Source, sourceQuery } from "./calls-postings.ts";
import { inputOf, SourceForm, type SourceValues } from "./source-form.tsx";
import { messages } from "./sources.messages.ts";
import { postingTitles } from "./titles.ts";

/** Changes what is said of a source. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...sourceQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(source) => <EditSource key={source.id} source={source as Source} />}
		</QueryView>
	);
}

function EditSource({ source }: { source: Source }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(postingTitles);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<SourceValues, unknown>({
		initialValues: {
			name: source.name,
			attribution: source.attribution ?? "",
			kindDeclared: source.kindDeclared ?? "",
			kindConfirmed: source.kindConfirmed,
			currency: source.currency as SourceValues["currency"],
			sample: source.sample,
		},
		validate: useRequired("name"),
		submit: (values) => editSource(source.id, inputOf(values)),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["demand-sources"] });
			toast(t("saved"));
			go(`/sources/${source.id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("editSource")} hint={source.name} />
			<SourceForm
				state={state}
				submitLabel={t("save")}
				doubted={source.evidence?.doubted ?? false}
				actions={
					<Button component={Link} to={`/sources/${source.id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
