import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { bookSeat, checkIn, giveSeatBack, type Session } from "./calls-sessions.ts";
import styles from "./session.module.css";
import { markTones } from "./session-chips.tsx";
import { messages } from "./sessions.messages.ts";

/** What a session is to its learner: the seat, the way to say "I am here", and the attendance. */
export function MySeat({ session }: { session: Session }) {
	const t = useMessages(messages);
	const { mark, abilities, mine, ahead } = session;
	return (
		<>
			{mark && (
				<Card title={t("myMark")}>
					<StateChip tone={markTones[mark]}>{t(`mark.${mark}`)}</StateChip>
				</Card>
			)}
			{abilities.includes("check-in") && <CheckIn session={session} />}
			{(abilities.includes("book") || abilities.includes("give-back")) && (
				<Card title={t("mySeat")} lead={seatWords()}>
					<SeatButton session={session} />
				</Card>
			)}
		</>
	);

	function seatWords(): string {
		if (mine === "seat") return t("haveSeat");
		return mine === "waiting" ? t("ahead", { count: ahead ?? 0 }) : t("mayBook");
	}
}

function SeatButton({ session: { id, mine } }: { session: Session }) {
	const t = useMessages(messages);
	const step = useStep("sessions");
	const [error, setError] = useState<unknown>(null);
	const book = (): void => {
		setError(null);
		step(
			() => bookSeat(id),
			(answer) => t(answer.mine === "seat" ? "booked" : "queued"),
		).catch(setError);
	};
	if (mine === null)
		return (
			<>
				<Button onClick={book}>{t("bookIt")}</Button>
				{error !== null && <ErrorNote error={error} />}
			</>
		);
	return (
		<ConfirmButton
			question={t("giveBackQuestion")}
			detail={t("giveBackDetail")}
			confirmLabel={t(mine === "seat" ? "giveBack" : "leaveOrder")}
			onConfirm={() =>
				step(
					() => giveSeatBack(id),
					() => t("givenBack"),
				)
			}
		>
			{t(mine === "seat" ? "giveBack" : "leaveOrder")}
		</ConfirmButton>
	);
}

interface CodeValues extends Record<string, unknown> {
	code: string;
}

function CheckIn({ session: { id } }: { session: Session }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const state = useServerForm<CodeValues, { mark: "present" | "late" }>({
		initialValues: { code: "" },
		guard: false,
		submit: ({ code }) => checkIn(id, code),
		onDone: ({ mark }) => {
			toast(t("checkedIn", { mark: t(`mark.${mark}`) }));
			void client.invalidateQueries({ queryKey: ["sessions"] });
			void client.invalidateQueries({ queryKey: ["my-courses"] });
		},
	});
	const { error, ...field } = state.form.getInputProps("code");
	return (
		<Card title={t("checkIn")} lead={t("checkInLead")}>
			<form className={styles.checkIn} noValidate aria-label={t("checkIn")} onSubmit={state.onSubmit}>
				<TextInput
					className={styles.code}
					label={t("code")}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					maxLength={12}
					size="lg"
					{...field}
					// The note says it whole, with how many tries are left.
					error={state.problem ? Boolean(error) : error}
				/>
				<Button type="submit" size="lg" loading={state.busy}>
					{t("checkInIt")}
				</Button>
				{state.problem && (
					<div className={styles.refusal}>
						<ErrorNote error={state.problem} />
					</div>
				)}
			</form>
		</Card>
	);
}
