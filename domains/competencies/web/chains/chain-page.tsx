import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Chain, chainQuery, deleteChain } from "./calls-chains.ts";
import { ChainGraph } from "./chain-graph.tsx";
import { ChainHistory } from "./chain-history.tsx";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";
import { useChainCounts } from "./use-chain-counts.ts";

/** One industry chain as a graph, with its history. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(chainQuery(id));
	return (
		<QueryView query={query} page>
			{(chain) => <ChainView chain={chain} />}
		</QueryView>
	);
}

function ChainView({ chain }: { chain: Chain }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const name = useName();
	const counts = useChainCounts();
	const session = useSession();
	const { id, abilities, sample, description } = chain;
	return (
		<>
			<PageHeader
				title={name(chain.name)}
				hint={pickName(chain.name, language).hint?.text}
				names
				state={sample && <SampleMark />}
				lead={counts(chain)}
				actions={
					<>
						{abilities.includes("delete") && <DeleteButton chain={chain} />}
						<Button
							variant="default"
							component="a"
							href={`/api/industry-chains/${id}/export?format=xlsx&language=${language}`}
							download
						>
							{t("export")}
						</Button>
						{session.person && (
							<Button variant="default" component={Link} to={`/coverage/${id}`}>
								{t("coverage")}
							</Button>
						)}
					</>
				}
				primary={
					abilities.includes("edit") && (
						<Button component={Link} to={`/industry-chains/${id}/edit`}>
							{t("edit")}
						</Button>
					)
				}
			/>
			<Card>
				{(description.en || description.zh) && <p className={styles.description}>{name(description)}</p>}
				<ChainGraph links={chain.links} />
			</Card>
			{session.person && <ChainHistory id={id} />}
		</>
	);
}

function DeleteButton({ chain: { id, revision } }: { chain: Chain }) {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	return (
		<ConfirmButton
			final
			question={t("deleteQuestion")}
			detail={t("deleteDetail")}
			confirmLabel={t("delete")}
			onConfirm={async () => {
				await deleteChain(id, revision);
				go("/industry-chains", { replace: true });
				client.removeQueries({ queryKey: ["industry-chains", id] });
				await client.invalidateQueries({ queryKey: ["industry-chains", "list"] });
				toast(t("deleted"));
			}}
		>
			{t("delete")}
		</ConfirmButton>
	);
}
