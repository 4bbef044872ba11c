import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { GradeSign } from "../../contract-grades.ts";
import type { Total } from "../../grade-total.ts";
import { Bar } from "../parts/bar.tsx";
import type { MyGrades } from "./calls-grades.ts";
import { DecimalInput } from "./decimal-input.tsx";
import { useGradeText } from "./grade-text.ts";
import styles from "./grades.module.css";
import { myWords } from "./my-marks.messages.ts";

interface MyCategoryProps {
	grades: MyGrades;
	category: MyGrades["categories"][number];
	index: number;
	/** With the marks on trial. */
	outcome: Total;
	/** Marks on trial by activity; null: nothing is tried out. */
	tried: Readonly<Record<string, number>> | null;
	onTry: (activityId: string, score: number | null) => void;
}

/** Marks of one category, and what they come to together. */
export function MyCategory({ grades, category, index, outcome, tried, onTry }: MyCategoryProps) {
	const t = useMessages(myWords);
	const name = useName();
	const { share } = useGradeText();
	const weights = grades.categories.reduce((sum, { weight }) => sum + weight, 0);
	const mean = outcome.categories[index] ?? null;
	const own = grades.columns.flatMap((column, at) => (column.category === index ? [at] : []));
	if (own.length === 0) return null;
	return (
		<Card
			title={name(category.name)}
			lead={[
				t("weight", { share: share(weights > 0 ? category.weight / weights : 0) }),
				category.drop > 0 && t("drops", { count: category.drop }),
				mean !== null && t("categoryMean", { score: share(mean) }),
			]
				.filter(Boolean)
				.join(" · ")}
		>
			<ul className={styles.own}>
				{own.map((at) => (
					<Mark key={at} grades={grades} at={at} outcome={outcome} tried={tried} onTry={onTry} />
				))}
			</ul>
		</Card>
	);
}

function Mark({ grades, at, outcome, tried, onTry }: Omit<MyCategoryProps, "category" | "index"> & { at: number }) {
	const t = useMessages(myWords);
	const name = useName();
	const format = useFormat();
	const { share } = useGradeText();
	const { activityId, title, points, excluded, dueAt } = grades.columns[at] as MyGrades["columns"][number];
	const score = grades.scores[at] ?? null;
	const sign = grades.signs[at] as GradeSign;
	const on = tried?.[activityId];
	const facts = [
		t("points", { points }),
		t(`sign.${sign}`),
		sign === "." && t("due", { date: format.date(dueAt, "dateTime") }),
		sign === "m" && grades.missing === "zero-when-due" && !excluded && t("counts0"),
		excluded ? t("excluded") : outcome.dropped[at] && t("dropped"),
	];
	return (
		<li>
			<p>
				<Link to={`/learn/${grades.offering.id}/${activityId}`}>{name(title)}</Link>{" "}
				<small>{facts.filter(Boolean).join(" · ")}</small>
			</p>
			<b>{share(on ?? score)}</b>
			<Bar done={Math.round(100 * (on ?? score ?? 0))} of={100} label={name(title)} />
			{tried && (
				<DecimalInput
					label={t("tryScore")}
					maw="12rem"
					aria-label={`${name(title)}: ${t("tryScore")}`}
					min={0}
					max={100}
					value={on === undefined ? null : Math.round(on * 1e6) / 1e4}
					onChange={(value) => onTry(activityId, value === null ? null : value / 100)}
				/>
			)}
		</li>
	);
}
