import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ShareBar } from "#platform/web/charts/row-pictures.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { closeProgramme, type Programme, programmeQuery, reopenProgramme } from "../calls-supply.ts";
import { Facts } from "../parts/facts.tsx";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { words } from "../words.ts";
import { HeadsCard } from "./heads-card.tsx";
import { messages } from "./programmes.messages.ts";

/** One programme: the occupations it leads to and its cohorts. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(programmeQuery(id));
	return (
		<QueryView query={query} page>
			{(programme) => <ProgrammeView programme={programme} />}
		</QueryView>
	);
}

function ProgrammeView({ programme }: { programme: Programme }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const { organisation, code, degree, state, sample, updatedAt, abilities } = programme;
	return (
		<>
			<PageHeader
				title={name(programme.name)}
				hint={pickName(programme.name, language).hint?.text}
				names
				state={
					<>
						<StateChip tone={state === "open" ? "good" : "neutral"}>{w(state)}</StateChip> {sample && <SampleMark />}
					</>
				}
				lead={`${name(organisation.name)} · ${w(`degree.${degree}`)}`}
				actions={
					<>
						<ProgrammeActions programme={programme} />
						<Button component={Link} to={`/training-plans?programmeId=${programme.id}`} variant="default">
							{t("plan")}
						</Button>
					</>
				}
				primary={
					abilities.includes("edit") && (
						<Button component={Link} to={`/programmes/${programme.id}/edit`}>
							{w("edit")}
						</Button>
					)
				}
			/>
			<Card title={t("details")}>
				<Facts
					items={[
						{ label: t("school"), value: <Named name={organisation.name} /> },
						{ label: t("code"), value: code },
						{ label: t("degree"), value: w(`degree.${degree}`) },
						{ label: t("changed"), value: <DateText value={updatedAt} relative /> },
					]}
				/>
			</Card>
			<OccupationsCard programme={programme} />
			<CohortsCard programme={programme} />
			<HeadsCard id={programme.id} />
		</>
	);
}

function ProgrammeActions({ programme }: { programme: Programme }) {
	const t = useMessages(messages);
	const step = useStep("programmes");
	const { id, abilities } = programme;
	if (abilities.includes("close")) {
		return (
			<ConfirmButton
				question={t("closeQuestion")}
				detail={t("closeDetail")}
				confirmLabel={t("close")}
				onConfirm={() =>
					step(
						() => closeProgramme(id),
						() => t("closed"),
					)
				}
			>
				{t("close")}
			</ConfirmButton>
		);
	}
	if (!abilities.includes("reopen")) return null;
	return (
		<StepButton
			variant="default"
			onStep={() =>
				step(
					() => reopenProgramme(id),
					() => t("reopened"),
				)
			}
		>
			{t("reopen")}
		</StepButton>
	);
}

function OccupationsCard({ programme: { occupations } }: { programme: Programme }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return (
		<Card title={t("shares")} lead={t("sharesLead")}>
			{occupations.length === 0 ? (
				<p className={parts.dim}>{t("noOccupations")}</p>
			) : (
				<PlainTable
					label={t("shares")}
					columns={[
						{ key: "name", header: w("occupation") },
						{ key: "share", header: t("qualifiedShare"), figure: true },
					]}
					rows={occupations.map(({ occupation, share }) => ({
						key: occupation.id,
						cells: [
							<Link key="name" to={`/occupations/${occupation.id}`}>
								<Named name={occupation.name} hint />
							</Link>,
							<span key="share" className={parts.withBar}>
								<ShareBar value={share} max={1} label={t("shareOf", { share: format.share(share, 2) })} />
								<span>{format.share(share, 2)}</span>
							</span>,
						],
					}))}
				/>
			)}
		</Card>
	);
}

function CohortsCard({ programme: { cohorts } }: { programme: Programme }) {
	const t = useMessages(messages);
	const format = useFormat();
	const largest = Math.max(1, ...cohorts.map(({ graduates }) => graduates));
	const assumed = cohorts.some(({ qualified }) => qualified === null);
	return (
		<Card title={t("cohorts")} lead={assumed ? t("assumedWhy") : undefined}>
			{cohorts.length === 0 ? (
				<p className={parts.dim}>{t("noCohorts")}</p>
			) : (
				<PlainTable
					label={t("cohorts")}
					columns={[
						{ key: "year", header: t("year") },
						{ key: "graduates", header: t("graduates"), figure: true },
						{ key: "qualified", header: t("qualified"), figure: true },
						{ key: "share", header: t("qualifiedShare"), figure: true },
					]}
					rows={cohorts.map(({ year, graduates, qualified }) => ({
						key: String(year),
						cells: [
							year,
							<span key="graduates" className={parts.withBar}>
								<ShareBar value={graduates} max={largest} label={format.number(graduates)} />
								<span>{format.number(graduates)}</span>
							</span>,
							qualified === null ? (
								<span key="qualified" className={parts.dim}>
									{t("assumed")}
								</span>
							) : (
								format.number(qualified)
							),
							qualified === null || graduates === 0 ? "–" : format.share(qualified / graduates),
						],
					}))}
				/>
			)}
		</Card>
	);
}
