import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { AskAll } from "./ask-all.tsx";
import type { PersonalPlan } from "./calls-personal.ts";
import { Choices } from "./choices.tsx";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { PlannedTerms } from "./planned-terms.tsx";
import { SeatLines } from "./seat-lines.tsx";
import { FormerSeats } from "./unneeded-seats.tsx";
import { useBarredWords } from "./use-barred-words.ts";
import { useProofWords } from "./use-proof-words.ts";
import { useTermName } from "./use-term-name.ts";

/** The plan that was accepted: how far it is, what has changed since, and what is when. */
export function PlanView({ plan, onAgain }: { plan: PersonalPlan; onAgain: () => void }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const termName = useTermName();
	const shown = plan.courses.filter(({ done }) => done);
	const open = plan.courses.filter(({ done, completed }) => !done && !completed);
	// What is learned without closing anything is no step of the way.
	const next = open.find(({ closes }) => closes.length > 0) ?? open[0];
	const hoursLeft = open.reduce((sum, { hours }) => sum + hours, 0);
	const barredWords = useBarredWords();
	const proofWords = useProofWords();
	const why = ({ reason, by, about }: PersonalPlan["changes"]["added"][number]): string => {
		const said = t(`reason.${reason}`, { why: by ? barredWords(by) : "" });
		return about.length > 0
			? t("reasonAbout", { why: said, names: about.map((one) => name(one.name)).join(t("and")) })
			: said;
	};
	const { added, removed, moved, possible } = plan.changes;
	return (
		<>
			<FigureTiles
				tiles={[
					{
						label: t("done"),
						value: t("doneOf", {
							some: format.number(shown.length),
							all: format.number(plan.courses.length),
						}),
					},
					{ label: t("hoursLeft"), value: format.number(hoursLeft) },
					{
						label: t("nextTerm"),
						words: true,
						value: next ? name(next.name) : t(shown.length === plan.courses.length ? "allDone" : "notAllShown"),
						...(next && { note: termName(next.term), to: `/courses/${next.id}` }),
					},
				]}
			/>
			<FormerSeats plan={plan} />
			{!possible && <Card title={t("impossible")} lead={t("impossibleLead")} />}
			{added.length + removed.length + moved.length > 0 && (
				<Card
					title={t("changes")}
					lead={t("changesLead")}
					actions={
						<Button variant="default" onClick={onAgain}>
							{t("again")}
						</Button>
					}
				>
					<ul className={styles.changes}>
						{added.map((change) => (
							<li key={change.course.id}>
								<strong>{t("added", { name: name(change.course.name) })}</strong> – {why(change)}
							</li>
						))}
						{moved.map(({ course, from, to, basis }) => (
							<li key={course.id}>
								<strong>{t("moved", { name: name(course.name), to: termName(to) })}</strong> –{" "}
								{t(basis === "expected" ? "reason.expected" : "reason.not-given", { from: termName(from) })}
							</li>
						))}
						{removed.map((change) => (
							<li key={change.course.id}>
								<strong>{t("removed", { name: name(change.course.name) })}</strong> – {why(change)}
							</li>
						))}
					</ul>
				</Card>
			)}
			<Card
				title={t("byTerm")}
				actions={<AskAll plan={plan} />}
				lead={t("mineLead", {
					date: format.date(plan.acceptedAt, "date"),
					way: t(`way.${plan.way}`),
					proof: proofWords(plan.way, plan.proven, plan.gap),
				})}
			>
				<ul className={styles.targets} aria-label={t("targets")} data-apart>
					{plan.targets.map(({ kind, id, name: title, organisation, state }) => (
						<li key={`${kind} ${id}`}>
							<Tag tone={state === "as-it-was" ? "info" : state === "changed" ? "warn" : "act"}>
								{t(`kind.${kind}`)} · {name(title)}
								{organisation && ` · ${name(organisation.name)}`}
								{state !== "as-it-was" && ` · ${t(`target.${state}`)}`}
							</Tag>
						</li>
					))}
				</ul>
				<Choices label={t("kept")} courses={plan.keep} />
				<Choices label={t("leftOut")} courses={plan.without} />
				<PlannedTerms courses={plan.courses}>
					{(course) => (
						<>
							{course.recognised.map(({ versionId, module, credits }) => (
								<Link key={`${versionId} ${name(module)}`} className={styles.dim} to={`/training-plans/${versionId}`}>
									{t("countsFor", { module: name(module), credits: format.number(credits) })}
								</Link>
							))}
							{course.done || course.completed || course.withdrawn ? (
								<span className={styles.tools}>
									<Tag tone={course.done ? "good" : course.completed ? "warn" : "act"}>
										{t(course.done ? "courseDone" : course.completed ? "courseCompleted" : "withdrawn")}
									</Tag>
									{!course.done && course.completed && (
										<Button variant="default" size="compact-sm" onClick={onAgain}>
											{t("whatRemains")}
										</Button>
									)}
								</span>
							) : (
								<SeatLines course={course} coming={course.term === plan.comingTerm} />
							)}
						</>
					)}
				</PlannedTerms>
			</Card>
		</>
	);
}
