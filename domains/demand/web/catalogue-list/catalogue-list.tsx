import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type CatalogueHead, cataloguesQuery } from "../calls-catalogue.ts";
import { messages as catalogueWords } from "../catalogue/catalogue.messages.ts";
import { GrantSection } from "../grants/grant-section.tsx";
import { CatalogueStateChip } from "../parts/catalogue-state-chip.tsx";
import { PlainTable } from "../parts/plain-table.tsx";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { messages } from "./catalogue-list.messages.ts";
import { DraftDialog } from "./draft-dialog.tsx";

/** All published versions, and the drafts that one may read. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const session = useSession();
	const query = useQuery(cataloguesQuery);
	const [drafting, setDrafting] = useState(false);
	const mayDraft = may(session, "demand.catalogues.draft");
	const draft = mayDraft && <Button onClick={() => setDrafting(true)}>{t("draft")}</Button>;
	return (
		<>
			<PageHeader title={title("catalogues")} lead={t("lead")} primary={draft} />
			<QueryView query={query}>
				{({ items }) => {
					const drafts = items.filter(({ state }) => state !== "published");
					const published = items.filter(({ state }) => state === "published");
					return (
						<>
							{drafts.length > 0 && (
								<Card title={t("drafts")} lead={t("draftsLead")}>
									<CatalogueTable label={t("drafts")} items={drafts} />
								</Card>
							)}
							<Card title={t("published")}>
								{published.length > 0 ? (
									<CatalogueTable label={t("published")} items={published} />
								) : (
									<Empty title={t("noneTitle")} next={t("noneNext")} />
								)}
							</Card>
						</>
					);
				}}
			</QueryView>
			{may(session, "demand.grants.write") && <GrantSection />}
			{mayDraft && <DraftDialog opened={drafting} onClose={() => setDrafting(false)} />}
		</>
	);
}

function CatalogueTable({ label, items }: { label: string; items: readonly CatalogueHead[] }) {
	const t = useMessages(messages);
	const c = useMessages(catalogueWords);
	const w = useMessages(words);
	return (
		<PlainTable
			label={label}
			columns={[
				{ key: "title", header: t("catalogue") },
				{ key: "state", header: t("state") },
				{ key: "region", header: w("region") },
				{ key: "when", header: t("when") },
			]}
			rows={items.map((item) => ({
				key: item.id,
				cells: [
					<>
						<Link to={`/catalogues/${item.id}`}>{c("title", { year: String(item.year) })}</Link>{" "}
						{item.sample && <SampleMark />}
						{item.note && <small>{item.note}</small>}
					</>,
					<>
						<CatalogueStateChip catalogue={item} />{" "}
						{item.abilities.includes("publish") && <StateChip tone="act">{t("waits")}</StateChip>}
					</>,
					<Named key="region" name={item.region.name} />,
					<DateText key="when" value={item.publishedAt ?? item.submittedAt ?? item.computedAt ?? item.draftedAt} />,
				],
			}))}
		/>
	);
}
