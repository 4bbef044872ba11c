import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { OpeningPart, Openings } from "../../contract-release.ts";
import { closeAgain, openingsQuery, setOpeningDate } from "./calls-openings.ts";
import { EarlyButton } from "./early-dialog.tsx";
import { openingWords } from "./openings.messages.ts";
import { OpensLine } from "./opens-line.tsx";
import styles from "./release.module.css";

/** What opens by rules in an offering: its dates, for how many it is open, for whom earlier. Without any, nothing. */
export function OpeningsCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(openingWords);
	const { data } = useQuery(openingsQuery(offeringId));
	if (!data || data.items.length === 0) return null;
	return (
		<Card title={t("title")} lead={t("lead", { zone: data.timeZone })}>
			<ul className={styles.parts}>
				{data.items.map((part) => (
					<Part key={part.partId} offeringId={offeringId} part={part} openings={data} />
				))}
			</ul>
		</Card>
	);
}

interface PartProps {
	offeringId: string;
	part: OpeningPart;
	openings: Openings;
}

function Part({ offeringId, part, openings }: PartProps) {
	const t = useMessages(openingWords);
	const { editable, learners } = openings;
	return (
		<li>
			<span className={styles.head}>
				<strong>
					<Named name={part.title} />
				</strong>
				{part.kind === "unit" && <Tag>{t("unit")}</Tag>}
				<span className={styles.dim}>{t("open", { open: part.open, of: learners })}</span>
				{editable && part.open < learners && <EarlyButton offeringId={offeringId} part={part} />}
			</span>
			<OpensLine rules={part.rules} />
			{part.date && <DateLine key={part.date.revision} offeringId={offeringId} part={part} editable={editable} />}
			<EarlyList offeringId={offeringId} part={part} editable={editable} />
		</li>
	);
}

type LineProps = Omit<PartProps, "openings"> & { editable: boolean };

function DateLine({ offeringId, part, editable }: LineProps) {
	const t = useMessages(openingWords);
	const step = useStep("openings");
	const date = part.date as NonNullable<OpeningPart["date"]>;
	const { form, onSubmit, busy, problem } = useServerForm<{ day: string; time: string }, unknown>({
		initialValues: { day: date.day, time: date.time },
		submit: (values) =>
			step(
				() =>
					setOpeningDate(offeringId, part.partId, {
						...values,
						day: values.day || null,
						revision: date.revision,
					}),
				() => t(values.day ? "dateSet" : "dateCleared"),
			),
		guard: false,
	});
	const clear = () =>
		step(
			() => setOpeningDate(offeringId, part.partId, { day: null, time: date.time, revision: date.revision }),
			() => t("dateCleared"),
		);
	const missing = date.opensAt === null && <span className={styles.dim}>{t("noDate")}</span>;
	const late = date.dueBefore && <span className={styles.late}>{t("dueBefore")}</span>;
	if (!editable) return missing || <span>{[date.day, date.time].join(" ")}</span>;
	return (
		<form noValidate onSubmit={onSubmit}>
			<div className={styles.when}>
				<TextInput size="xs" type="date" label={t("day")} {...form.getInputProps("day")} />
				<TextInput size="xs" type="time" label={t("time")} {...form.getInputProps("time")} />
				<Button size="xs" variant="default" type="submit" loading={busy}>
					{t("set")}
				</Button>
				{date.opensAt !== null && (
					<ConfirmButton
						size="xs"
						variant="default"
						question={t("clearQuestion")}
						detail={t("clearDetail")}
						confirmLabel={t("clear")}
						onConfirm={clear}
					>
						{t("clear")}
					</ConfirmButton>
				)}
				{missing}
				{late}
			</div>
			{problem && problem.fields.length === 0 && <ErrorNote error={problem} />}
		</form>
	);
}

function EarlyList({ offeringId, part, editable }: LineProps) {
	const t = useMessages(openingWords);
	const step = useStep("openings");
	const [error, setError] = useState<unknown>(null);
	if (part.early.length === 0) return null;
	return (
		<>
			<ul className={styles.early}>
				{part.early.map(({ personId, name, reason, by }) => (
					<li key={personId}>
						<span>{name}</span>
						<Tag>{t("openedEarly")}</Tag>
						<span className={styles.dim}>
							{[reason, by !== null && t("by", { name: by })].filter(Boolean).join(" · ")}
						</span>
						{editable && (
							<IconButton
								label={t("again", { name })}
								icon={<CloseIcon />}
								onClick={() => {
									setError(null);
									step(() => closeAgain(offeringId, part.partId, personId)).catch(setError);
								}}
							/>
						)}
					</li>
				))}
			</ul>
			{error !== null && <ErrorNote error={error} />}
		</>
	);
}
