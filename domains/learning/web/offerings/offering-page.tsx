import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { AssignmentsCard } from "../assignments/assignments-card.tsx";
import { ChecklistsCard } from "../checklists/checklists-card.tsx";
import styles from "../courses/courses.module.css";
import { BoardsCard } from "../discussions/boards-card.tsx";
import { offeringTone } from "../parts/course-tone.ts";
import { useOfferingName } from "../parts/offering-name.ts";
import { PrerequisitesCard } from "../parts/prerequisites-card.tsx";
import { OpeningsCard } from "../release/openings-card.tsx";
import { AskButton, MySeatCard } from "../seats/my-seat.tsx";
import { RequestsCard } from "../seats/requests-card.tsx";
import { TimetableCard } from "../sessions/timetable-card.tsx";
import { words } from "../words.ts";
import { type Offering, offeringQuery, setOfferingState } from "./calls-offerings.ts";
import { CodeCard } from "./code-card.tsx";
import { EnrolButton } from "./enrol-dialog.tsx";
import { LearnersCard } from "./learners-card.tsx";
import { messages } from "./offerings.messages.ts";
import { QuizzesTold } from "./quizzes-told.tsx";
import { RulesCard } from "./rules-card.tsx";
import { TeachersCard } from "./teachers-card.tsx";
import { useSeats } from "./use-seats.ts";

/** One offering: when, who teaches, its code and its learners. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(offeringQuery(id));
	return (
		<QueryView query={query} page>
			{(offering) => <OfferingView offering={offering} />}
		</QueryView>
	);
}

function OfferingView({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const offeringName = useOfferingName();
	const format = useFormat();
	const seats = useSeats();
	const { startsOn, endsOn, running, version } = offering;
	return (
		<>
			<PageHeader
				title={offeringName({ ...offering, course: offering.course.name })}
				names
				state={
					<>
						<StateChip tone={offeringTone(offering.state)}>{t(offering.state)}</StateChip>{" "}
						{offering.sample && <SampleMark />}
					</>
				}
				lead={
					<>
						{[
							name(offering.organisation.name),
							t("facts", { from: format.date(startsOn), until: format.date(endsOn) }),
							w("version", { number: version }),
							`${t("seats")}: ${seats(offering)}`,
							...(offering.online ? [t("heldAt.online")] : offering.place ? [name(offering.place.name)] : []),
							...(offering.language ? [t(`taughtIn.${offering.language}`)] : []),
							...(running ? [t(`seatsBy.${offering.openTo}`)] : []),
						].join(" · ")}
						{" · "}
						<Link to={`/courses/${offering.course.id}`}>{t("coursePage")}</Link>
					</>
				}
				actions={<Actions offering={offering} />}
				primary={<Primary offering={offering} />}
			/>
			<div className={running ? styles.columns : undefined}>
				<div>
					<MySeatCard offering={offering} />
					<PrerequisitesCard prerequisites={offering.prerequisites} standing={!running} />
					{(running || offering.learning) && <TimetableCard offeringId={offering.id} />}
					<QuizzesTold quizzes={offering.quizzesTold} />
					{running && <AssignmentsCard offeringId={offering.id} />}
					{running && <ChecklistsCard offeringId={offering.id} />}
					{running && <BoardsCard offeringId={offering.id} />}
					{running && <OpeningsCard offeringId={offering.id} />}
					{running && <RequestsCard offering={offering} />}
					{running && <LearnersCard offering={offering} />}
				</div>
				<div>
					<TeachersCard offering={offering} />
					{running && <CodeCard offering={offering} />}
					{running && <RulesCard offering={offering} />}
				</div>
			</div>
		</>
	);
}

function Primary({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const step = useStep("offerings");
	const { id, abilities, learning, quizzesTold } = offering;
	if (learning)
		return (
			<Button component={Link} to={`/learn/${id}`}>
				{t("learn")}
			</Button>
		);
	if (abilities.includes("open"))
		return (
			<ConfirmButton
				variant="filled"
				question={t("openQuestion")}
				detail={[
					t("openDetail"),
					...(quizzesTold.length > 0 ? [t("openTold", { count: quizzesTold.length })] : []),
				].join(" ")}
				confirmLabel={t("openIt")}
				onConfirm={() =>
					step(
						() => setOfferingState(id, "open"),
						() => t("opened"),
					)
				}
			>
				{t("openIt")}
			</ConfirmButton>
		);
	if (abilities.includes("enrol")) return <EnrolButton offering={offering} />;
	if (abilities.includes("ask")) return <AskButton offering={offering} />;
	return (
		abilities.includes("join") && (
			<Button component={Link} to="/learn">
				{t("join")}
			</Button>
		)
	);
}

function Actions({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const step = useStep("offerings");
	const { id, abilities, running } = offering;
	return (
		<>
			{running && (
				<>
					<Button component={Link} to={`/offerings/${id}/gradebook`} variant="default">
						{t("gradebook")}
					</Button>
					<Button component={Link} to={`/offerings/${id}/progress`} variant="default">
						{t("progressMatrix")}
					</Button>
				</>
			)}
			{abilities.includes("edit") && (
				<Button component={Link} to={`/offerings/${id}/edit`} variant="default">
					{t("edit")}
				</Button>
			)}
			{abilities.includes("close") && (
				<ConfirmButton
					question={t("closeQuestion")}
					detail={t("closeDetail")}
					confirmLabel={t("closeIt")}
					onConfirm={() =>
						step(
							() => setOfferingState(id, "closed"),
							() => t("closedNow"),
						)
					}
				>
					{t("closeIt")}
				</ConfirmButton>
			)}
		</>
	);
}
