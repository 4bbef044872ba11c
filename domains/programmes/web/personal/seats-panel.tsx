import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { asProblem } from "#platform/web/api/problem.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { noneWords, silentWords } from "../../group-seats-words.ts";
import { schoolTerm } from "../../school-term.ts";
import { type GroupSeats, seatsQuery } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { seatsWords } from "./seats.messages.ts";
import { useTermName } from "./use-term-name.ts";

/** Seats that the learners of a group need, beside what is offered; nothing for whoever does not look after it. */
export function SeatsPanel({ groupId }: { groupId: string }) {
	const t = useMessages(messages);
	const words = useMessages(seatsWords);
	const format = useFormat();
	const language = useLanguage();
	const termName = useTermName();
	const query = useQuery({ ...seatsQuery(groupId), retry: false });
	if (query.isError && asProblem(query.error).status === 404) return null;
	const { learners = 0, planned = null, asOf = null } = query.data ?? {};
	return (
		<Card
			title={t("seats")}
			lead={
				asOf &&
				[
					planned === null
						? words("seatsLeadFew", { learners: format.number(learners) })
						: words("seatsLead", { planned: format.number(planned), learners: format.number(learners) }),
					words("seatsAsOf", { date: format.date(asOf, "date") }),
				].join(" ")
			}
			actions={
				asOf && (
					<Button
						component="a"
						href={`/api/learner-groups/${groupId}/planned-seats/export?format=xlsx&language=${language}`}
						variant="default"
						size="xs"
					>
						{words("excel")}
					</Button>
				)
			}
		>
			<QueryView query={query}>
				{({ items, silent, comingTerm }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{(silent ? silentWords[silent] : noneWords)[language]}</p>
					) : (
						<ol className={styles.terms}>
							{[...Map.groupBy(items, ({ term }) => term)].map(([term, list]) => (
								<li key={term}>
									<h3>{termName(term)}</h3>
									<ul className={styles.needed}>
										{list.map((item) => (
											<SeatRow
												key={item.course.id}
												item={item}
												most={Math.max(...list.map(({ needed, offered }) => Math.max(needed ?? 0, offered?.free ?? 0)))}
												coming={term === comingTerm}
											/>
										))}
									</ul>
								</li>
							))}
						</ol>
					)
				}
			</QueryView>
		</Card>
	);
}

type Item = GroupSeats["items"][number];

/** What is needed as a bar: what there are seats for, what is short, and what nobody knows yet, as it is of later terms. */
function SeatRow({ item, most, coming }: { item: Item; most: number; coming: boolean }) {
	const t = useMessages(messages);
	const words = useMessages(seatsWords);
	const { course, term, needed, enrolled, offered, gap, mayOffer } = item;
	const had = needed !== null && gap !== null ? needed - gap : needed;
	const share = (count: number | null): string => `${most > 0 ? ((count ?? 0) / most) * 100 : 0}%`;
	const facts = [
		needed === null ? words("neededFew") : words("neededCount", { count: needed }),
		...(enrolled ? [words("haveSeat", { count: enrolled })] : []),
		...(offered
			? [
					offered.offerings === 0
						? words("notOffered")
						: offered.free === null
							? words("noLimit")
							: words("free", { count: offered.free }),
					...(offered.waiting > 0 ? [t("waiting", { count: offered.waiting })] : []),
				]
			: []),
	].join(" · ");
	return (
		<li>
			<span>
				<Link to={`/courses/${course.id}`}>
					<Named name={course.name} />
				</Link>{" "}
				<span className={styles.dim}>
					<Named name={course.organisation.name} />
				</span>
			</span>
			<span className={styles.tools}>
				{gap !== null && gap > 0 && <Tag tone="act">{words("short", { count: gap })}</Tag>}
				{coming && gap === 0 && <Tag tone="good">{words("enoughSeats")}</Tag>}
				{mayOffer && (gap ?? 1) > 0 && (
					<Link
						to={`/offerings/new?${new URLSearchParams({ course: course.id, term: schoolTerm(term), seats: String(gap ?? needed ?? "") })}`}
					>
						{words("offerIt")}
					</Link>
				)}
			</span>
			<span className={styles.scale} role="img" aria-label={facts}>
				<i style={{ width: share(had) }} data-open={gap === null || undefined} />
				{gap !== null && gap > 0 && <span style={{ left: share(had), width: share(gap) }} data-short />}
			</span>
			<span className={styles.levels}>{facts}</span>
		</li>
	);
}
