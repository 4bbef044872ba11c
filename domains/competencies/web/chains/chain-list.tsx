import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { type Chain, chainsQuery } from "./calls-chains.ts";
import { ChainGraph } from "./chain-graph.tsx";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";
import { useChainCounts } from "./use-chain-counts.ts";

/** Industry chains, each drawn. */
export function Page() {
	const t = useMessages(messages);
	const session = useSession();
	const writes = may(session, "competencies.chains.write");
	const query = useQuery(chainsQuery());
	const begin = writes && (
		<Button component={Link} to="/industry-chains/new">
			{t("new")}
		</Button>
	);
	return (
		<>
			<PageHeader
				title={t("title")}
				lead={t("lead")}
				actions={
					writes && (
						<Button component={Link} to="/industry-chains/import" variant="default">
							{t("import")}
						</Button>
					)
				}
				primary={begin}
			/>
			<QueryView query={query} page>
				{({ items }) =>
					items.length === 0 ? (
						<Empty title={t("noneTitle")} next={t("noneNext")} action={begin || undefined} />
					) : (
						<ul className={styles.list}>
							{items.map((chain) => (
								<li key={chain.id}>
									<ChainCard chain={chain} />
								</li>
							))}
						</ul>
					)
				}
			</QueryView>
		</>
	);
}

function ChainCard({ chain }: { chain: Chain }) {
	const counts = useChainCounts();
	return (
		<Card
			title={
				<>
					<Link to={`/industry-chains/${chain.id}`}>
						<Named name={chain.name} hint />
					</Link>{" "}
					{chain.sample && <SampleMark />}
				</>
			}
			lead={counts(chain)}
		>
			<ChainGraph links={chain.links} />
		</Card>
	);
}
