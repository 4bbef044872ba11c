import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { ofCourseQuery } from "../offerings/calls-offerings.ts";
import { messages } from "../offerings/offerings.messages.ts";
import { useSeats } from "../offerings/use-seats.ts";
import { offeringTone } from "../parts/course-tone.ts";
import type { Course } from "./calls-courses.ts";
import styles from "./courses.module.css";

/** When a course runs. */
export function OfferingsCard({ course }: { course: Course }) {
	const t = useMessages(messages);
	const format = useFormat();
	const seats = useSeats();
	const query = useQuery(ofCourseQuery(course.id));
	const { id, abilities } = course;
	return (
		<Card
			title={t("offerings")}
			lead={t("offeringsLead")}
			actions={
				abilities.includes("offer") && (
					<Button component={Link} to={`/offerings/new?course=${id}`} variant="default" size="xs">
						{t("offer")}
					</Button>
				)
			}
		>
			<QueryView query={query} rows={2}>
				{({ items }) => (
					<>
						{items.length === 0 && <p className={styles.none}>{t("noOfferings")}</p>}
						<ul className={`${styles.versions} ${styles.offerings}`}>
							{items.map((offering) => (
								<li key={offering.id}>
									<Link to={`/offerings/${offering.id}`}>
										{offering.term} · {offering.section}
									</Link>{" "}
									<StateChip tone={offeringTone(offering.state)}>{t(offering.state)}</StateChip>
									<small>
										{t("facts", { from: format.date(offering.startsOn), until: format.date(offering.endsOn) })} ·{" "}
										{t("seats")}: {seats(offering)}
									</small>
								</li>
							))}
						</ul>
					</>
				)}
			</QueryView>
		</Card>
	);
}
