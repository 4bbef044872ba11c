import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { RichText } from "../parts/rich-text.tsx";
import {
	coSign,
	dropObservation,
	type Observation,
	type Sheet,
	sendBack,
	sheetQuery,
	takeBack,
} from "./calls-checklists.ts";
import styles from "./checklists.module.css";
import { CorrectForm } from "./correct-form.tsx";
import { ObservationCard } from "./observation-card.tsx";
import { observeWords } from "./observe.messages.ts";
import { ObserveCard } from "./observe-card.tsx";
import { useChecklistStep } from "./use-checklist-step.ts";

/** One learner at work: observed now, and what was signed before. */
export function Page() {
	const { id, activityId, enrolmentId } = usePageParams<"id" | "activityId" | "enrolmentId">();
	const query = useQuery(sheetQuery({ offeringId: id, activityId, enrolmentId }));
	return (
		<QueryView query={query} page>
			{(sheet) => <SheetView key={enrolmentId} sheet={sheet} />}
		</QueryView>
	);
}

function SheetView({ sheet }: { sheet: Sheet }) {
	const t = useMessages(observeWords);
	const name = useName();
	const [round, setRound] = useState(0);
	const { learner, signed, confirmed, hindrance, items, settings, offeringId, activityId } = sheet;
	const mine = signed.some(({ abilities }) => abilities.includes("take-back"));
	const title = name(sheet.title);
	return (
		<>
			<PageHeader
				title={learner.name}
				state={learner.sample && <SampleMark />}
				above={[title, [name(sheet.course), sheet.section].join(" · ")]}
				lead={[title, name(sheet.course), sheet.section].join(" · ")}
				actions={
					<Button component={Link} to={`/offerings/${offeringId}/checklists/${activityId}`} variant="default">
						{t("toLearners")}
					</Button>
				}
			/>
			{hindrance && <p className={styles.notice}>{t(`hindrance.${hindrance}`)}</p>}
			{hindrance && sheet.draft && <DropDraft sheet={sheet} />}
			{signed.map(({ second, ...one }) => (
				<ObservationCard
					key={`${one.id} ${one.revision}`}
					observation={one}
					items={items}
					settings={settings}
					second={second}
					actions={<SignButtons observation={one} sheet={sheet} />}
				/>
			))}
			{!hindrance && !mine && (
				<>
					<div className={styles.brief}>
						<RichText body={sheet.brief} />
					</div>
					<ObserveCard
						// What was signed, sent back or dropped begins anew.
						key={`${sheet.number} ${round} ${sheet.draft?.sentBack ?? ""}`}
						sheet={sheet}
						onDropped={() => setRound(round + 1)}
					/>
				</>
			)}
			{[...confirmed].reverse().map((one) => (
				<Confirmed key={`${one.id} ${one.revision}`} observation={one} sheet={sheet} />
			))}
		</>
	);
}

function Confirmed({ observation, sheet }: { observation: Observation; sheet: Sheet }) {
	const t = useMessages(observeWords);
	const [correcting, setCorrecting] = useState(false);
	return (
		<ObservationCard
			observation={observation}
			items={sheet.items}
			settings={sheet.settings}
			actions={
				observation.abilities.includes("correct") &&
				!correcting && (
					<Button variant="default" size="xs" onClick={() => setCorrecting(true)}>
						{t("correct")}
					</Button>
				)
			}
		>
			{correcting ? (
				<CorrectForm observation={observation} sheet={sheet} onDone={() => setCorrecting(false)} />
			) : undefined}
		</ObservationCard>
	);
}

/** What was begun while it could still be signed. */
function DropDraft({ sheet }: { sheet: Sheet }) {
	const t = useMessages(observeWords);
	const step = useChecklistStep(sheet);
	return (
		<div className={styles.foot}>
			<ConfirmButton
				question={t("dropQuestion")}
				detail={t("final")}
				confirmLabel={t("drop")}
				final
				onConfirm={() => step(() => dropObservation({ ...sheet, enrolmentId: sheet.learner.enrolmentId }))}
			>
				{t("drop")}
			</ConfirmButton>
		</div>
	);
}

function SignButtons({ observation, sheet }: { observation: Observation; sheet: Sheet }) {
	const t = useMessages(observeWords);
	const step = useChecklistStep(sheet);
	const [asked, setAsked] = useState(false);
	const { abilities } = observation;
	return (
		<>
			{abilities.includes("sign") && (
				<>
					<ConfirmButton
						variant="filled"
						question={t("coSignQuestion")}
						detail={t("coSignDetail")}
						confirmLabel={t("sign")}
						onConfirm={() =>
							step(
								() => coSign(observation),
								() => t("signedNow"),
							)
						}
					>
						{t("coSign")}
					</ConfirmButton>
					<Button variant="default" onClick={() => setAsked(true)} aria-haspopup="dialog">
						{t("sendBack")}
					</Button>
					<ReasonDialog
						opened={asked}
						title={t("sendBack")}
						lead={t("sendBackLead")}
						confirmLabel={t("sendBack")}
						onClose={() => setAsked(false)}
						onReason={(reason) => step(() => sendBack(observation, reason))}
					/>
				</>
			)}
			{abilities.includes("take-back") && (
				<ConfirmButton
					size="xs"
					question={t("takeBackQuestion")}
					detail={t("takeBackDetail")}
					confirmLabel={t("takeBack")}
					onConfirm={() => step(() => takeBack(observation))}
				>
					{t("takeBack")}
				</ConfirmButton>
			)}
			{abilities.includes("undo") && (
				<ConfirmButton
					size="xs"
					question={t("undoQuestion")}
					detail={t("undoDetail")}
					confirmLabel={t("undo")}
					onConfirm={() => step(() => takeBack(observation))}
				>
					{t("undo")}
				</ConfirmButton>
			)}
		</>
	);
}
