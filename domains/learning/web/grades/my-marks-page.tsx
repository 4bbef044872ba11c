import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { countedCells, totalOf } from "../../grade-total.ts";
import { useOfferingName } from "../parts/offering-name.ts";
import { type MyGrades, myGradesQuery } from "./calls-grades.ts";
import { useGradeText } from "./grade-text.ts";
import styles from "./grades.module.css";
import { MyCategory } from "./my-category.tsx";
import { myWords } from "./my-marks.messages.ts";

/** A learner's own marks in a course, and what others would come to. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...myGradesQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(grades) => <MarksView grades={grades} />}
		</QueryView>
	);
}

function MarksView({ grades }: { grades: MyGrades }) {
	const t = useMessages(myWords);
	const name = useName();
	const offeringName = useOfferingName();
	const [trying, setTrying] = useState(false);
	/** Marks on trial by activity, 0–1. */
	const [tried, setTried] = useState<Readonly<Record<string, number>>>({});
	const { offering, columns } = grades;
	const outcome = useMemo(() => outcomeOf(grades, tried), [grades, tried]);
	return (
		<>
			<PageHeader
				title={t("title")}
				state={offering.sample && <SampleMark />}
				above={name(offering.course)}
				lead={[offeringName(offering), t("lead")].join(" · ")}
				actions={
					<Button component={Link} to={`/learn/${offering.id}`} variant="default">
						{t("home")}
					</Button>
				}
			/>
			{columns.length === 0 ? (
				<Empty title={t("noneTitle")} next={t("noneNext")} />
			) : (
				<>
					<TotalCard
						grades={grades}
						tried={Object.keys(tried).length > 0 ? outcome.total : undefined}
						trying={trying}
						onTry={(on) => {
							setTrying(on);
							if (!on) setTried({});
						}}
					/>
					{grades.categories.map((category, index) => (
						<MyCategory
							// biome-ignore lint/suspicious/noArrayIndexKey: columns refer to a category by its place
							key={index}
							grades={grades}
							category={category}
							index={index}
							outcome={outcome}
							tried={trying ? tried : null}
							onTry={(activityId, score) =>
								setTried(({ [activityId]: _, ...others }) =>
									score === null ? others : { ...others, [activityId]: score },
								)
							}
						/>
					))}
					{grades.changes.length > 0 && <Changes grades={grades} />}
				</>
			)}
		</>
	);
}

/** What the marks come to, with those on trial in their place. */
function outcomeOf(grades: MyGrades, tried: Readonly<Record<string, number>>) {
	const signs = grades.columns.map(({ activityId }, index) => (activityId in tried ? "s" : grades.signs[index]));
	const scores = grades.columns.map(({ activityId }, index) => tried[activityId] ?? grades.scores[index] ?? null);
	const cells = countedCells(scores, signs as string[]);
	return totalOf(grades, cells.scores, cells.overdue);
}

interface TotalCardProps {
	grades: MyGrades;
	/** Undefined: nothing is tried. */
	tried: number | null | undefined;
	trying: boolean;
	onTry: (on: boolean) => void;
}

function TotalCard({ grades, tried, trying, onTry }: TotalCardProps) {
	const t = useMessages(myWords);
	const { share } = useGradeText();
	const { total, totalSetByHand, scores, missing } = grades;
	return (
		<Card
			title={t("total")}
			lead={`${t("missingRule")}: ${t(`missing.${missing}`)}`}
			actions={
				<Button variant="default" size="xs" aria-pressed={trying} onClick={() => onTry(!trying)}>
					{trying ? t("clear") : t("whatIf")}
				</Button>
			}
		>
			<p className={styles.figure}>{total === null ? t("noTotal") : share(total)}</p>
			{totalSetByHand && <p className={styles.note}>{t("totalHand")}</p>}
			{scores.every((score) => score === null) && <p className={styles.note}>{t("noMarksYet")}</p>}
			{trying && (
				<p className={styles.trial} role="status">
					{totalSetByHand ? t("triedNote") : tried === undefined ? t("whatIfLead") : `${t("tried")}: ${share(tried)}`}
				</p>
			)}
		</Card>
	);
}

function Changes({ grades: { changes, columns } }: { grades: MyGrades }) {
	const t = useMessages(myWords);
	const name = useName();
	const { share } = useGradeText();
	const titles = new Map(columns.map(({ activityId, title }) => [activityId, name(title)]));
	return (
		<Card title={t("changes")}>
			<ol className={styles.history}>
				{changes.map(({ activityId, at, before, after, reason }) => (
					<li key={`${activityId} ${at}`}>
						<b>{(activityId && titles.get(activityId)) ?? t("total")}</b>{" "}
						{t("change", {
							before: before === null ? t("nothing") : share(before),
							after: after === null ? t("backTo") : share(after),
						})}
						<p>{reason}</p>
						<small>
							<DateText value={at} style="dateTime" />
						</small>
					</li>
				))}
			</ol>
		</Card>
	);
}
