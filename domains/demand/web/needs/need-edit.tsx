import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { editNeed, type Need, needQuery } from "../calls-needs.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { formWords } from "./need-form.messages.ts";
import { NeedForm } from "./need-form.tsx";
import { inputOf, type NeedValues, valuesOf } from "./need-values.ts";

/** Changes an open need. Whoever changed it meanwhile is not overwritten: the server compares the version. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...needQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(need) => <EditNeed key={need.id} need={need} />}
		</QueryView>
	);
}

function EditNeed({ need }: { need: Need }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<NeedValues, { version: number }>({
		initialValues: valuesOf(need, name(need.occupation.name)),
		draftKey: `need-${need.id}-${need.version}`,
		validate: useRequired("occupationId", "title", "headcount", "startsOn"),
		submit: (values) => editNeed(need.id, need.version, inputOf(values)),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["needs"] });
			toast(t("saved"));
			go(`/needs/${need.id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("editNeed")} hint={need.title} lead={t("leadEdit")} />
			<NeedForm
				state={state}
				submitLabel={t("save")}
				actions={
					<Button component={Link} to={`/needs/${need.id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
