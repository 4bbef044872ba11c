import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type CloseReason, type Need, needQuery, reopenNeed } from "../calls-needs.ts";
import { Facts } from "../parts/facts.tsx";
import { words } from "../words.ts";
import { CloseDialog } from "./close-dialog.tsx";
import styles from "./need.module.css";
import { NeedHistoryCard } from "./need-history.tsx";
import { needPanels } from "./need-panels.ts";
import { messages } from "./needs.messages.ts";
import { usePayText } from "./use-pay-text.ts";

/** One need: whom, how many, from when, able to do what; its history; and what can be done with it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(needQuery(id));
	return (
		<QueryView query={query} page>
			{(need) => <NeedView need={need} />}
		</QueryView>
	);
}

function NeedView({ need }: { need: Need }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const may = (ability: Need["abilities"][number]): boolean => need.abilities.includes(ability);
	return (
		<>
			<PageHeader
				title={need.title}
				names
				state={
					<>
						<StateChip tone={need.state === "open" ? "good" : "neutral"}>
							{need.closeReason
								? t("closedBecause", { reason: t(`reason.${need.closeReason as CloseReason}`) })
								: w(need.state)}
						</StateChip>{" "}
						{need.sample && <SampleMark />}
					</>
				}
				lead={t("leadOne", {
					people: t("people", { count: need.headcount }),
					from: format.date(need.startsOn),
				})}
				actions={<NeedActions need={need} />}
				primary={
					may("edit") && (
						<Button component={Link} to={`/needs/${need.id}/edit`}>
							{w("edit")}
						</Button>
					)
				}
			/>
			<div className={styles.columns}>
				<div>
					<NeedFacts need={need} />
					<Card title={t("competencies")} lead={need.competencies.length > 0 ? t("competenciesLead") : undefined}>
						{need.competencies.length === 0 && <p className={styles.none}>{t("noCompetencies")}</p>}
						<ul className={styles.levels}>
							{need.competencies.map((competency) => (
								<li key={competency.id}>
									<Named name={competency.name} />
									<LevelPicture level={competency.level} wanted={otherLevel(competency)} withNumber />
								</li>
							))}
						</ul>
					</Card>
					{needPanels().map((Panel) => (
						<Panel key={Panel.name} needId={need.id} />
					))}
				</div>
				<div>
					{may("copy") && <ContactCard contact={need.contact} />}
					<NeedHistoryCard id={need.id} />
				</div>
			</div>
		</>
	);
}

/** The occupation's own level, where the need asks for another one. */
function otherLevel({ level, suggested }: Need["competencies"][number]): number | undefined {
	return suggested === null || Math.abs(suggested - level) < 0.5 ? undefined : Math.round(suggested);
}

function NeedFacts({ need }: { need: Need }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const pay = usePayText();
	return (
		<Card title={t("facts")}>
			<Facts
				items={[
					{
						label: w("occupation"),
						value: (
							<Link to={`/occupations/${need.occupation.id}`}>
								<Named name={need.occupation.name} />
							</Link>
						),
					},
					{ label: t("organisation"), value: <Named name={need.organisation.name} /> },
					{ label: t("headcount"), value: t("people", { count: need.headcount }) },
					{
						label: t("period"),
						value: (
							<>
								<DateText value={need.startsOn} />{" "}
								{need.endsOn && (
									<>
										{t("until")} <DateText value={need.endsOn} />
									</>
								)}
							</>
						),
					},
					{ label: t("place"), value: need.place && <Named name={need.place.name} /> },
					{ label: t("pay"), value: need.pay && pay(need.pay) },
					{ label: t("description"), value: need.description ?? t("noDescription") },
				]}
			/>
		</Card>
	);
}

function ContactCard({ contact }: { contact: Need["contact"] }) {
	const t = useMessages(messages);
	return (
		<Card title={t("contact")} lead={t("contactLead")}>
			{contact ? (
				<address className={styles.contact}>
					{contact.name && <span>{contact.name}</span>}
					{contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
					{contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
				</address>
			) : (
				<p className={styles.none}>{t("noContact")}</p>
			)}
		</Card>
	);
}

function NeedActions({ need }: { need: Need }) {
	const t = useMessages(messages);
	const step = useStep("needs");
	const [closing, setClosing] = useState(false);
	const { id, abilities } = need;
	return (
		<>
			{abilities.includes("copy") && (
				<Button component={Link} to={`/needs/new?copy=${id}`} variant="default">
					{t("copy")}
				</Button>
			)}
			{abilities.includes("close") && (
				<Button variant="default" onClick={() => setClosing(true)}>
					{t("close")}
				</Button>
			)}
			{abilities.includes("reopen") && (
				<StepButton
					variant="default"
					onStep={() =>
						step(
							() => reopenNeed(id),
							() => t("reopened"),
						)
					}
				>
					{t("reopen")}
				</StepButton>
			)}
			<CloseDialog id={id} opened={closing} onClose={() => setClosing(false)} />
		</>
	);
}
