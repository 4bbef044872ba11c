import { Button } from "@mantine/core";
import { useState } from "react";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Application, evidenceUrl } from "../calls-organisations.ts";
import { Facts } from "../parts/facts.tsx";
import { words } from "../words.ts";
import { messages } from "./application.messages.ts";
import styles from "./application.module.css";

/** What the applicant said, and the files behind it. */
export function ApplicationFacts({ application }: { application: Application }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const { applicant, evidence, mailDomainHint, website, claim } = application;
	return (
		<Card
			title={t(application.isClaim ? "handedInClaim" : "handedIn")}
			lead={
				<>
					<DateText value={application.submittedAt} style="dateTime" /> ·{" "}
					{t("revision", { number: application.revision })}
				</>
			}
		>
			<Facts
				items={[
					{ label: t("nameZh"), value: application.nameZh },
					{ label: t("nameEn"), value: application.nameEn },
					{ label: w("kind"), value: w(`kind.${application.kind}`) },
					{ label: w("region"), value: <Named name={application.regionName} /> },
					{ label: t("number"), value: application.registrationNumber },
					{
						label: t("website"),
						value: website && (
							<a href={website} rel="noreferrer noopener" target="_blank">
								{website}
							</a>
						),
					},
					{ label: t("phone"), value: application.contactPhone },
					{
						label: t("applicant"),
						value: applicant && (
							<>
								{applicant.name} · {applicant.email}{" "}
								{!applicant.emailVerified && <Tag tone="warn">{t("unverified")}</Tag>}
							</>
						),
					},
					{ label: t("claimRole"), value: claim?.role },
					{ label: t("claimProof"), value: claim && <p className={styles.text}>{claim.proof}</p> },
					{
						label: t("claimWebsite"),
						value: claim?.website && (
							<a href={claim.website} rel="noreferrer noopener" target="_blank">
								{claim.website}
							</a>
						),
					},
					{ label: t("mailHint"), value: mailDomainHint && t(`mailHint.${mailDomainHint}`) },
					{
						label: t("evidence"),
						value: evidence.length === 0 ? t("noEvidence") : <EvidenceList application={application} />,
					},
					{ label: t("description"), value: description(application) },
				]}
			/>
		</Card>
	);
}

/** The files; where the application is decided, the operator says first why a file is opened. */
function EvidenceList({ application }: { application: Application }) {
	const t = useMessages(messages);
	const [asked, setAsked] = useState<string | null>(null);
	const { evidence, evidenceNeedsReason, organisationId } = application;
	return (
		<>
			<ul className={styles.list}>
				{evidence.map(({ fileId, name }) => (
					<li key={fileId}>
						{evidenceNeedsReason ? (
							<Button variant="subtle" size="compact-sm" onClick={() => setAsked(fileId)}>
								{name}
							</Button>
						) : (
							<a href={evidenceUrl(organisationId, fileId)} download>
								{name}
							</a>
						)}
					</li>
				))}
			</ul>
			{asked && (
				<ReasonDialog
					opened
					title={t("evidenceTitle")}
					lead={t("evidenceLead")}
					confirmLabel={t("evidenceOpen")}
					minLength={10}
					onClose={() => setAsked(null)}
					onReason={async (reason) => window.location.assign(evidenceUrl(organisationId, asked, reason))}
				/>
			)}
		</>
	);
}

function description({ descriptionZh, descriptionEn }: Application) {
	if (!descriptionZh && !descriptionEn) return null;
	return (
		<>
			{descriptionZh && (
				<p className={styles.text} lang="zh-Hans">
					{descriptionZh}
				</p>
			)}
			{descriptionEn && (
				<p className={styles.text} lang="en">
					{descriptionEn}
				</p>
			)}
		</>
	);
}
