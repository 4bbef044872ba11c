import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { createNeed, needQuery } from "../calls-needs.ts";
import { titles } from "../titles.ts";
import { formWords } from "./need-form.messages.ts";
import { NeedForm } from "./need-form.tsx";
import { emptyNeed, inputOf, type NeedValues, valuesOf } from "./need-values.ts";

/** States a need, from nothing or as a copy of another. What is typed is kept in this tab until it is sent. */
export function Page() {
	const t = useMessages(formWords);
	const title = useMessages(titles);
	const language = useLanguage();
	const [address] = useAddressQuery();
	const copied = address.get("copy");
	return (
		<>
			<PageHeader title={title("newNeed")} lead={t("leadNew")} />
			{copied ? <CopiedNeed id={copied} /> : <NewNeed initial={emptyNeed(language)} draftKey="need-new" />}
		</>
	);
}

function CopiedNeed({ id }: { id: string }) {
	const name = useName();
	const query = useQuery(needQuery(id));
	return (
		<QueryView query={query} page>
			{(need) => <NewNeed initial={valuesOf(need, name(need.occupation.name))} draftKey={`need-copy-${id}`} />}
		</QueryView>
	);
}

function NewNeed({ initial, draftKey }: { initial: NeedValues; draftKey: string }) {
	const t = useMessages(formWords);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<NeedValues, { id: string }>({
		initialValues: initial,
		draftKey,
		validate: useRequired("occupationId", "title", "headcount", "startsOn"),
		submit: (values, send) => createNeed(inputOf(values), send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["needs"] });
			toast(t("created"));
			go(`/needs/${id}`, { replace: true });
		},
	});
	return <NeedForm state={state} submitLabel={t("create")} />;
}
