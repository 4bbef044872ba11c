import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { asProblem } from "#platform/web/api/problem.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { unneededSeats } from "../../unneeded-seats.ts";
import { type AskedSeat, askedQuery, myPlanQuery, type PersonalPlan, withdrawRequest } from "./calls-personal.ts";
import styles from "./personal.module.css";
import { SeatTag } from "./seat-lines.tsx";
import { seatsWords } from "./seats.messages.ts";
import { useRefusedWords } from "./use-refused-words.ts";

/** Seats that former plans asked for and the one in force does not need, each to be given up; without a plan, all. */
export function FormerSeats({ plan }: { plan: PersonalPlan | null }) {
	const t = useMessages(seatsWords);
	const seats = useUnneeded(plan?.courses ?? []);
	if (seats.length === 0) return null;
	return (
		<Card
			title={t("formerSeats")}
			lead={t(plan ? "formerSeatsLead" : "formerSeatsNone")}
			actions={<TakeAllBack seats={seats} />}
		>
			<SeatList label={t("formerSeats")} seats={seats} />
		</Card>
	);
}

/** Likewise, before a way is accepted, what it would not need of all that plans asked for. */
export function SeatsNotNeeded({ courses }: { courses: readonly { id: string; term: string }[] }) {
	const t = useMessages(seatsWords);
	const seats = useUnneeded(courses);
	if (seats.length === 0) return null;
	return (
		<div className={styles.unneeded}>
			<h4>{t("unneededSeats")}</h4>
			<span className={styles.dim}>{t("unneededSeatsStay")}</span>
			<SeatList label={t("unneededSeats")} seats={seats} />
			<TakeAllBack seats={seats} />
		</div>
	);
}

const useUnneeded = (courses: readonly { id: string; term: string }[]): AskedSeat[] =>
	unneededSeats(useQuery(askedQuery).data ?? [], courses);

/** Takes requests back one after the other and shows how it stands then, also when one was decided meanwhile. */
function useTakeBack(): (seats: readonly AskedSeat[]) => Promise<void> {
	const client = useQueryClient();
	return async (seats) => {
		try {
			for (const { offeringId } of seats) await withdrawRequest(offeringId);
		} finally {
			// What is proposed stays while one reads it.
			for (const queryKey of [askedQuery.queryKey, myPlanQuery.queryKey, ["offerings"]])
				await client.invalidateQueries({ queryKey });
		}
	};
}

const canTakeBack = ({ state }: AskedSeat): boolean => state !== "learning";

function TakeAllBack({ seats }: { seats: readonly AskedSeat[] }) {
	const t = useMessages(seatsWords);
	const takeBack = useTakeBack();
	const requests = seats.filter(canTakeBack);
	if (requests.length < 2) return null;
	return (
		<ConfirmButton
			size="xs"
			question={t("takeAllBackQuestion")}
			detail={t("takeAllBackDetail")}
			confirmLabel={t("takeAllBack", { count: requests.length })}
			onConfirm={async () => {
				await takeBack(requests);
				toast(t("takeAllBackDone"));
			}}
		>
			{t("takeAllBack", { count: requests.length })}
		</ConfirmButton>
	);
}

function SeatList({ label, seats }: { label: string; seats: readonly AskedSeat[] }) {
	const t = useMessages(seatsWords);
	const name = useName();
	const format = useFormat();
	const refusedWords = useRefusedWords();
	const takeBack = useTakeBack();
	return (
		<ul className={styles.seats} aria-label={label}>
			{seats.map((seat) => (
				<li key={seat.offeringId}>
					<span>
						<Link to={`/offerings/${seat.offeringId}`}>
							<Named name={seat.course.name} />
						</Link>{" "}
						<span className={styles.dim}>
							<Named name={seat.organisation.name} /> · {t("section", { section: seat.section })} ·{" "}
							{t("begins", { date: format.date(seat.startsOn) })}
						</span>
					</span>
					<span className={styles.tools}>
						<SeatTag state={seat.state} ahead={seat.ahead} />
						{canTakeBack(seat) ? (
							<Button
								variant="subtle"
								size="compact-sm"
								aria-label={t("takeBackNamed", { name: name(seat.course.name) })}
								onClick={() => {
									takeBack([seat]).catch((refusal) => toast(refusedWords(asProblem(refusal)), "act"));
								}}
							>
								{t("takeBack")}
							</Button>
						) : (
							<Link to={`/learn/${seat.offeringId}`} aria-label={t("leaveItNamed", { name: name(seat.course.name) })}>
								{t("leaveIt")}
							</Link>
						)}
					</span>
				</li>
			))}
		</ul>
	);
}
