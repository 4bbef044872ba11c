import { Button } from "@mantine/core";
import { asProblem } from "#platform/web/api/problem.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag, type Tone } from "#platform/web/page/chips.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { askForSeat, type PersonalPlan, type PlannedSeat, withdrawRequest } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { seatsWords } from "./seats.messages.ts";
import { useRefusedWords } from "./use-refused-words.ts";

type Shown = Exclude<NonNullable<PlannedSeat["mine"]>, "withdrawn">;

const tones: Record<Shown, Tone> = {
	learning: "good",
	given: "good",
	waiting: "warn",
	applied: "info",
	refused: "act",
};

/** How one's own seat stands. */
export function SeatTag({ state, ahead }: { state: Shown; ahead: number | null }) {
	const t = useMessages(messages);
	const words = useMessages(seatsWords);
	const place = state === "waiting" && ahead !== null;
	return <Tag tone={tones[state]}>{place ? words("seat.place", { place: ahead + 1 }) : t(`seat.${state}`)}</Tag>;
}

/** Where a planned course is offered in its term, and the seat there: taken, waited for, applied for, or to be had. */
export function SeatLines({ course, coming }: { course: PersonalPlan["courses"][number]; coming: boolean }) {
	const t = useMessages(messages);
	const words = useMessages(seatsWords);
	const { seats } = course;
	if (seats.length === 0) return coming ? <span className={styles.dim}>{words("notOffered")}</span> : null;
	return (
		<ul className={styles.seats} aria-label={t("offerings")}>
			{seats.map((seat) => (
				<SeatLine key={seat.offeringId} seat={seat} course={course} />
			))}
		</ul>
	);
}

function SeatLine({ seat, course }: { seat: PlannedSeat; course: PersonalPlan["courses"][number] }) {
	const t = useMessages(messages);
	const words = useMessages(seatsWords);
	const name = useName();
	const format = useFormat();
	const refusedWords = useRefusedWords();
	const step = useStep("personal-plan", "offerings");
	const { place, online, languages, suits } = seat;
	const { offeringId, organisation, section, startsOn, free, waiting, asking, mine, ahead, reason } = seat;
	const shown = mine === "withdrawn" ? null : mine;
	const run = (work: () => Promise<unknown>): void => {
		step(work).catch((refusal) => toast(refusedWords(asProblem(refusal)), "act"));
	};
	return (
		<li>
			<span>
				<Link to={`/offerings/${offeringId}`}>{words("section", { section })}</Link>{" "}
				<span className={styles.dim}>
					{organisation.id !== course.organisation.id && (
						<>
							<Named name={organisation.name} /> ·{" "}
						</>
					)}
					{online ? t("online") : <Named name={place.name} />} ·{" "}
					{languages.map((one) => t(`language.${one}`)).join(t("and"))} ·{" "}
					{words("begins", { date: format.date(startsOn) })} ·{" "}
					{words(free === null ? "noLimit" : free === 0 ? "full" : "free", { count: free ?? 0 })}
					{waiting > 0 && ` · ${t("waiting", { count: waiting })}`}
				</span>
				{!suits && <Tag tone="warn">{t("unsuited")}</Tag>}
				{reason && <span className={styles.dim}> {words("because", { reason })}</span>}
			</span>
			<span className={styles.tools}>
				{shown && <SeatTag state={shown} ahead={ahead} />}
				{(shown === "waiting" || shown === "applied") && (
					<Button
						variant="subtle"
						size="compact-sm"
						aria-label={words("takeBackNamed", { name: name(course.name) })}
						onClick={() => run(() => withdrawRequest(offeringId))}
					>
						{words("takeBack")}
					</Button>
				)}
				{asking && (
					<Button
						variant="default"
						size="compact-sm"
						aria-label={t(`askNamed.${asking}`, { name: name(course.name) })}
						onClick={() => run(() => askForSeat(offeringId))}
					>
						{t(`ask.${asking}`)}
					</Button>
				)}
			</span>
		</li>
	);
}
