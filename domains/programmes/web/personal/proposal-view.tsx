import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { AskedBy } from "./asked-by.tsx";
import type { PlanNeed, PlanProposal, ProposedWay } from "./calls-personal.ts";
import { ONE_DECIMAL } from "./level-text.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { PlannedTerms } from "./planned-terms.tsx";
import { SeatsNotNeeded } from "./unneeded-seats.tsx";
import { useBarredWords } from "./use-barred-words.ts";
import { useProofWords } from "./use-proof-words.ts";
import { useRemainsWords } from "./use-remains-words.ts";
import { useTermName } from "./use-term-name.ts";

interface Acts {
	/** Courses that were kept or left out so far, with their names. */
	onKeep: (course: ProposedWay["courses"][number]) => void;
	onLeaveOut: (course: ProposedWay["courses"][number]) => void;
	onAccept: (way: ProposedWay, withSeats: boolean) => void;
	onTerms: (terms: number) => void;
	busy: boolean;
}

/** What is missing and the ways to close it, side by side; what no course leads to beneath. */
export function ProposalView({ proposal, ...acts }: { proposal: PlanProposal } & Acts) {
	const t = useMessages(messages);
	const format = useFormat();
	const name = useName();
	const { targets, needs, shown, required } = proposal;
	const unrated = proposal.unrated.flatMap((at) => (targets[at] ? [name(targets[at].name)] : []));
	const left = needs.filter(({ reachable, target }) => reachable === null || reachable < target);
	const closed = needs.filter(({ reachable, remains }) => reachable !== null && remains === null).length;
	const unproven = needs.filter(({ remains }) => remains !== null);
	return (
		<>
			<FigureTiles
				tiles={[
					{ label: t("required"), value: format.number(required) },
					{ label: t("shown"), value: format.number(shown) },
					{ label: t("closed"), value: format.number(closed) },
					...(unproven.length > 0
						? [{ label: t("unproven"), value: format.number(unproven.length), needsMe: true }]
						: []),
					{ label: t("left"), value: format.number(left.length), needsMe: left.length > 0 },
				]}
			/>
			{required > 0 && unrated.length > 0 && (
				<p className={styles.dim}>{t("unratedOf", { names: unrated.join(t("and")) })}</p>
			)}
			<Ways proposal={proposal} none={closed + unproven.length === 0} {...acts} />
			{targets.length > 1 && needs.length > 0 && <AskedBy targets={targets} needs={needs} />}
			{unproven.length > 0 && <Unproven needs={unproven} />}
			{left.length > 0 && <LeftOver needs={left} />}
		</>
	);
}

function Ways({ proposal, none, ...acts }: { proposal: PlanProposal; none: boolean } & Acts) {
	const t = useMessages(messages);
	const { ways, needs, blamed } = proposal;
	if (proposal.required === 0) return <Empty title={t("unrated")} next={t("unratedNext")} />;
	if (needs.length === 0) return <Empty title={t("nothing")} next={t("nothingNext")} />;
	if (blamed) return <Blamed blamed={blamed} onTerms={acts.onTerms} />;
	if (ways.length === 0)
		return none ? (
			<Empty title={t("noCourse")} next={t("noCourseNext")} />
		) : (
			<Empty title={t("noTime")} next={t("noTimeNext")} />
		);
	return (
		<Card title={t("ways")} lead={t("waysLead")}>
			<div className={styles.ways}>
				{ways.map((way) => (
					<WayColumn key={way.ways[0]} way={way} {...acts} />
				))}
			</div>
		</Card>
	);
}

function WayColumn({ way, onKeep, onLeaveOut, onAccept, busy }: { way: ProposedWay } & Acts) {
	const t = useMessages(messages);
	const name = useName();
	const [withSeats, setWithSeats] = useState(true);
	const proof = useProofWords()(way.ways[0]!, way.status === "optimal", way.gap);
	return (
		<section className={styles.way} aria-label={way.ways.map((one) => t(`way.${one}`)).join(" · ")}>
			<h3>
				{way.ways.map((one) => t(`way.${one}`)).join(" · ")}{" "}
				<Tag tone={way.status === "optimal" ? "good" : "warn"}>{proof}</Tag>
			</h3>
			<span className={styles.dim}>
				{[
					t("sumCourses", { count: way.courses.length }),
					t("sumHours", { count: way.hours }),
					t("sumTerms", { count: way.terms }),
				].join(" · ")}
			</span>
			{way.fading.length > 0 && (
				<p className={styles.dim}>{t("fading", { names: way.fading.map((one) => name(one.name)).join(t("and")) })}</p>
			)}
			<PlannedTerms courses={way.courses}>
				{(course) => (
					<span className={styles.tools}>
						{course.interests.length > 0 && (
							<span className={styles.dim}>
								{t("interesting", { names: course.interests.map((one) => name(one.name)).join(t("and")) })}
							</span>
						)}
						{course.onlyFor.length > 0 && <Tag tone="info">{t("only")}</Tag>}
						{course.basis === "enrolled" ? null : course.kept ? (
							<Tag>{t("kept")}</Tag>
						) : (
							<Button
								variant="subtle"
								size="compact-sm"
								aria-label={t("keepNamed", { name: name(course.name) })}
								onClick={() => onKeep(course)}
							>
								{t("keep")}
							</Button>
						)}
						{course.basis !== "enrolled" && (
							<Button
								variant="subtle"
								size="compact-sm"
								aria-label={t("leaveOutNamed", { name: name(course.name) })}
								onClick={() => onLeaveOut(course)}
							>
								{t("leaveOut")}
							</Button>
						)}
					</span>
				)}
			</PlannedTerms>
			<SeatsNotNeeded courses={way.courses} />
			<div className={styles.actions}>
				<Button loading={busy} onClick={() => onAccept(way, withSeats)}>
					{t("accept")}
				</Button>
				<Checkbox
					label={t("withSeats")}
					checked={withSeats}
					onChange={({ currentTarget }) => setWithSeats(currentTarget.checked)}
				/>
			</div>
		</section>
	);
}

function Blamed({
	blamed,
	onTerms,
}: {
	blamed: NonNullable<PlanProposal["blamed"]>;
	onTerms: (terms: number) => void;
}) {
	const t = useMessages(messages);
	const termName = useTermName();
	const name = useName();
	const { limits, courses, enoughTerms, inTime } = blamed;
	const said = enoughTerms === null ? t(inTime ? "notEnough" : "notInTime") : t("enough", { count: enoughTerms });
	const bound = courses.map(({ course, terms }) =>
		t("bound", { name: name(course.name), terms: terms.map(termName).join(t("and")) }),
	);
	const what =
		limits.length > 0 ? [t("blamedWhat", { limits: limits.map((one) => t(`limit.${one}`)).join(" · ") })] : [];
	return (
		<Empty
			title={t("blamed")}
			next={[...what, ...bound, said].join(t("sentences"))}
			action={
				enoughTerms !== null && enoughTerms <= 8 ? (
					<Button onClick={() => onTerms(enoughTerms)}>{t("useEnough", { count: enoughTerms })}</Button>
				) : undefined
			}
		/>
	);
}

/** What courses show and do not demonstrate, each with what would. */
function Unproven({ needs }: { needs: readonly PlanNeed[] }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const remainsWords = useRemainsWords();
	return (
		<Card title={t("unprovenTitle")} lead={t("unprovenLead")}>
			<ul className={styles.left}>
				{needs.map(({ competency, reachable, remains }) => (
					<li key={competency.id}>
						<span>{name(competency.name)}</span>
						<span className={styles.levels}>
							{t("unprovenTo", { level: format.number(reachable ?? 0, ONE_DECIMAL) })}
						</span>
						<span className={styles.asked}>{remains && remainsWords(remains, reachable ?? 0)}</span>
					</li>
				))}
			</ul>
		</Card>
	);
}

function LeftOver({ needs }: { needs: readonly PlanNeed[] }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const why = useBarredWords();
	return (
		<Card title={t("leftTitle")} lead={t("leftLead")}>
			<ul className={styles.left}>
				{needs.map(({ competency, target, reachable, barred }) => (
					<li key={competency.id}>
						<span>{name(competency.name)}</span>
						<span className={styles.levels}>
							{reachable === null
								? t("leftNone", { target: format.number(target, ONE_DECIMAL) })
								: t("leftPart", {
										level: format.number(reachable, ONE_DECIMAL),
										target: format.number(target, ONE_DECIMAL),
									})}
						</span>
						{barred.length > 0 && (
							<ul className={styles.barred}>
								{barred.map(({ course, organisation, by }) => (
									<li key={course.id}>
										<Link to={`/courses/${course.id}`}>{name(course.name)}</Link>{" "}
										<span>
											{name(organisation.name)} · {why(by)}
										</span>
									</li>
								))}
							</ul>
						)}
					</li>
				))}
			</ul>
		</Card>
	);
}
