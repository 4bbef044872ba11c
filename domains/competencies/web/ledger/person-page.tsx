import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressQuery, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import type { AttainmentPicture } from "../../contract-ledger.ts";
import { AgainstTools, PastInstant, useAsOf } from "./against-tools.tsx";
import { AttainmentCard } from "./attainment-card.tsx";
import { gapQuery, pictureQuery } from "./calls-ledger.ts";
import { DisputeList } from "./dispute-list.tsx";
import { EvidenceDialog } from "./evidence-dialog.tsx";
import styles from "./ledger.module.css";
import { messages } from "./person.messages.ts";
import { ViewsCard } from "./views-card.tsx";

/** What somebody has shown: by framework, and against an occupation. One's own page says who may see it too. */
export function Page() {
	const t = useMessages(messages);
	const me = useSignedIn().person.id;
	const { personId = me } = usePageParams<"personId">();
	const [query] = useAddressQuery();
	const asOf = useAsOf();
	const picture = useQuery(pictureQuery(personId, asOf));
	const occupationId = query.get("occupation");
	const own = personId === me;
	return (
		<>
			<PageHeader
				title={own || !picture.data ? t("mine") : t("of", { name: picture.data.person.name })}
				names={!own}
				lead={t("lead")}
				primary={picture.data && <Record picture={picture.data} own={own} />}
			/>
			<AgainstTools />
			<QueryView query={picture} page>
				{(data) => (
					<>
						{occupationId && <Against personId={personId} occupationId={occupationId} asOf={asOf} own={own} />}
						<Frameworks picture={data} own={own} />
					</>
				)}
			</QueryView>
			{own && (
				<>
					<ViewsCard />
					<Card title={t("disputes")} lead={t("disputesLead")}>
						<DisputeList side="mine" />
					</Card>
				</>
			)}
		</>
	);
}

const pageOf = (personId: string, own: boolean, competencyId: string): string =>
	own ? `/me/competencies/${competencyId}` : `/people/${personId}/competencies/${competencyId}`;

function Record({ picture, own }: { picture: AttainmentPicture; own: boolean }) {
	const t = useMessages(messages);
	const [opened, setOpened] = useState(false);
	if (picture.abilities.length === 0) return null;
	return (
		<>
			<Button aria-haspopup="dialog" onClick={() => setOpened(true)}>
				{t(own ? "declare" : "record")}
			</Button>
			<EvidenceDialog
				opened={opened}
				onClose={() => setOpened(false)}
				person={own ? null : picture.person}
				kinds={picture.kinds}
			/>
		</>
	);
}

interface AgainstProps {
	personId: string;
	occupationId: string;
	asOf: string | undefined;
	own: boolean;
}

function Against({ personId, occupationId, asOf, own }: AgainstProps) {
	const t = useMessages(messages);
	const name = useName();
	const { number } = useFormat();
	const query = useQuery(gapQuery(personId, occupationId, asOf));
	return (
		<QueryView query={query}>
			{({ occupation, items, counts, model, sample }) =>
				items.length === 0 ? (
					<Card title={t("against", { occupation: name(occupation.name) })}>
						<p className={styles.dim}>{t("noRequirements")}</p>
					</Card>
				) : (
					<>
						<FigureTiles
							tiles={[
								{
									label: t("demonstrated"),
									value: number(counts.demonstrated),
									note: t("ofRequired", { count: items.length }),
								},
								{ label: t("missing"), value: number(counts.none) },
							]}
						/>
						<AttainmentCard
							title={t("against", { occupation: name(occupation.name) })}
							model={model}
							n={t("required", { count: items.length })}
							sample={sample}
							fileName="competency-gap"
							rows={items.map(({ competency, ...item }) => ({
								...item,
								id: competency.id,
								name: competency.name,
								to: pageOf(personId, own, competency.id),
							}))}
						/>
					</>
				)
			}
		</QueryView>
	);
}

function Frameworks({ picture, own }: { picture: AttainmentPicture; own: boolean }) {
	const t = useMessages(messages);
	const name = useName();
	const { frameworks, model, person } = picture;
	if (frameworks.length === 0)
		return (
			<Card>
				<Empty title={t("emptyTitle")} next={t(own ? "emptyMine" : "emptyOther")} />
			</Card>
		);
	return (
		<>
			<PastInstant asOf={picture.asOf} />
			{frameworks.map((framework) => (
				<AttainmentCard
					key={framework.id}
					title={name(framework.name)}
					model={model}
					n={t("shown", { count: framework.items.length })}
					sample={framework.items.some(({ sample }) => sample)}
					fileName="competencies"
					rows={framework.items.map(({ competency, ...item }) => ({
						...item,
						id: competency.id,
						name: competency.name,
						to: pageOf(person.id, own, competency.id),
					}))}
				/>
			))}
		</>
	);
}
