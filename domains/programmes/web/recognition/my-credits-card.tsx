import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import type { MyCredits } from "../../contract-credits.ts";
import styles from "../plans/plans.module.css";
import { myCreditsQuery } from "./calls-recognitions.ts";
import { messages } from "./my-credits.messages.ts";

const tones = { none: "neutral", learning: "info", done: "good" } as const;

/** How far a learner is in the modules of a plan of their school, courses of other schools counted with it. */
export function MyCreditsCard({ planId }: { planId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const query = useQuery(myCreditsQuery(planId));
	const some = ({ counted, credits }: { counted: number; credits: number }) =>
		t("counted", { counted: format.number(counted), credits: format.number(credits) });
	return (
		<QueryView query={query} rows={4}>
			{({ credits, required, modules }) => (
				<Card
					title={t("mine")}
					lead={t("lead", { credits: format.number(credits), required: format.number(required) })}
				>
					<ul className={styles.plain}>
						{modules.map((module) => (
							<li key={module.id} className={styles.item}>
								<div>
									<Named name={module.name} />
									{module.courses.length === 0 && <span className={styles.dim}> {t("noCourses")}</span>}
									<ul className={styles.chips}>
										{module.courses.map((course) => (
											<CountingCourse key={`${course.id} ${course.recognised}`} course={course} />
										))}
									</ul>
								</div>
								<span className={styles.figure}>{some(module)}</span>
							</li>
						))}
					</ul>
				</Card>
			)}
		</QueryView>
	);
}

function CountingCourse({ course }: { course: MyCredits["modules"][number]["courses"][number] }) {
	const t = useMessages(messages);
	const format = useFormat();
	return (
		<li>
			<Link to={`/courses/${course.id}`}>
				<Named name={course.name} />
			</Link>{" "}
			{course.organisation && (
				<span className={styles.dim}>
					<Named name={course.organisation.name} /> ·{" "}
					{t("recognised", { credits: format.number(course.recognised ?? 0) })}
				</span>
			)}{" "}
			<Tag tone={tones[course.state]}>{t(`state.${course.state}`)}</Tag>
			{course.elsewhere && <span className={styles.dim}> {t("elsewhere")}</span>}
		</li>
	);
}
