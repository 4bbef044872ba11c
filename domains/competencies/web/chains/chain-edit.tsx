import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import { type Chain, chainQuery, editChain } from "./calls-chains.ts";
import { formWords } from "./chain-form.messages.ts";
import { ChainForm } from "./chain-form.tsx";
import { type ChainValues, inputOf, valuesOf } from "./chain-values.ts";

/** Changes a chain. Whoever changed it meanwhile is not overwritten: the server compares the revision. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...chainQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(chain) => (chain.abilities.includes("edit") ? <EditChain key={chain.id} chain={chain} /> : <NotFound />)}
		</QueryView>
	);
}

function EditChain({ chain }: { chain: Chain }) {
	const t = useMessages(formWords);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, revision } = chain;
	const state = useServerForm<ChainValues, { revision: number }>({
		initialValues: valuesOf(chain, (occupation) => name(occupation.name)),
		draftKey: `industry-chain-${id}-${revision}`,
		submit: (values) => editChain(id, revision, inputOf(values)),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["industry-chains"] });
			toast(t("saved"));
			go(`/industry-chains/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("editChain")} hint={name(chain.name)} lead={t("editLead")} />
			<ChainForm
				state={state}
				submitLabel={t("save")}
				actions={
					<Button component={Link} to={`/industry-chains/${id}`} variant="default">
						{title("cancel")}
					</Button>
				}
			/>
		</>
	);
}
