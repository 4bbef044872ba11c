import type { ReactNode } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { PersonalPlan, PlanNeed } from "./calls-personal.ts";
import { ONE_DECIMAL } from "./level-text.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { useRemainsWords } from "./use-remains-words.ts";
import { useTermName } from "./use-term-name.ts";
import { WEEKS } from "./wish-card.tsx";

type Course = Pick<
	PersonalPlan["courses"][number],
	"id" | "name" | "kind" | "certificate" | "organisation" | "term" | "basis" | "hours" | "hoursAssumed" | "sample"
> & {
	closes: readonly Closing[];
	/** What comes before it, in a proposal. */
	before?: readonly { name: Course["name"]; required: boolean; met: boolean }[];
};

type Closing = Pick<PersonalPlan["courses"][number]["closes"][number], "competency" | "from" | "to" | "proof"> & {
	/** Of a course that is completed, or of what has faded when the plan ends. */
	remains?: PlanNeed["remains"];
	fades?: boolean;
};

const AT_MOST_ONE: Intl.NumberFormatOptions = { maximumFractionDigits: 1 };
const sumOf = (courses: readonly Course[]): number => courses.reduce((sum, { hours }) => sum + hours, 0);

/** Courses by term, each as wide as its hours, with what it closes from where to where. */
export function PlannedTerms<Item extends Course>({
	courses,
	children,
}: {
	courses: readonly Item[];
	/** What stands behind a course. */
	children: (course: Item) => ReactNode;
}) {
	const t = useMessages(messages);
	const termName = useTermName();
	const format = useFormat();
	const remainsWords = useRemainsWords();
	const terms = [...Map.groupBy(courses, ({ term }) => term)];
	return (
		<ol className={styles.terms}>
			{terms.map(([term, list]) => (
				<li key={term}>
					<h3>
						{termName(term)}
						<span className={styles.dim}>
							{t("courseHours", { hours: format.number(sumOf(list)) })} ·{" "}
							{t("hoursAWeek", { hours: format.number(sumOf(list) / WEEKS, AT_MOST_ONE) })}
						</span>
					</h3>
					<ul className={styles.courses}>
						{list.map((course) => (
							<li key={course.id} className={styles.course}>
								<p className={styles.head}>
									<Link to={`/courses/${course.id}`}>
										<Named name={course.name} />
									</Link>{" "}
									{course.kind !== "course" && <Tag tone="info">{t(`kind.${course.kind}`)}</Tag>}
									{course.sample && <SampleMark />}
									<span className={styles.dim}>
										<Named name={course.organisation.name} /> ·{" "}
										{t(course.hoursAssumed ? "hoursAssumed" : "courseHours", { hours: format.number(course.hours) })}
									</span>
									{course.basis !== "offered" && (
										<Tag tone={course.basis === "enrolled" ? "good" : "neutral"}>{t(`basis.${course.basis}`)}</Tag>
									)}
								</p>
								{course.kind === "certificate" && (
									<p className={styles.dim}>
										{t("leadsTo")} <Named name={course.certificate} />
									</p>
								)}
								{course.closes.length === 0 && (
									<p className={styles.dim}>{t(course.basis === "enrolled" ? "closesNothing" : "onlyRequired")}</p>
								)}
								<ul className={styles.closes} aria-label={t("closes")}>
									{course.closes.map(({ competency, from, to, proof, remains = null, fades }) => (
										<li key={competency.id}>
											<Named name={competency.name} />
											<span className={styles.scale} aria-hidden="true">
												<span style={{ left: `${from * 20}%`, width: `${(to - from) * 20}%` }} />
												<i style={{ width: `${from * 20}%` }} />
											</span>
											<span className={styles.levels}>
												{t(Math.round(10 * from) < Math.round(10 * to) ? "levels" : "makeSure", {
													from: format.number(from, ONE_DECIMAL),
													to: format.number(to, ONE_DECIMAL),
												})}
											</span>
											{(remains !== null || proof !== "alone") && (
												<span className={styles.proof}>
													{fades && `${t("proof.fades")}${t("sentences")}`}
													{remains ? remainsWords(remains, to) : t(proof === "not" ? "proof.not" : "proof.together")}
												</span>
											)}
										</li>
									))}
								</ul>
								{course.before?.map(({ name, required, met }) => (
									<p key={`${name.en} ${name.zh}`} className={styles.dim}>
										<Named name={name} /> · {t(met ? "beforeMet" : required ? "beforePlanned" : "beforeAdvised")}
									</p>
								))}
								{children(course)}
							</li>
						))}
					</ul>
				</li>
			))}
		</ol>
	);
}
