import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { AssignmentRules } from "../../contract-assignments.ts";
import { messages } from "./assignments.messages.ts";
import styles from "./assignments.module.css";
import type { Assignment } from "./calls-assignments.ts";

interface AssignmentFactsProps {
	settings: AssignmentRules;
	/** None in a preview: when it is due is set in each offering. */
	timing?: Pick<Assignment, "dueAt" | "closesAt" | "now" | "extended">;
	team?: string[] | null;
}

/** When it is due and what is handed in, in the learner's words. */
export function AssignmentFacts({ settings, timing, team }: AssignmentFactsProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const { text, link, files, fileKinds, points, late, anonymous, markers } = settings;
	const takes = [
		text && t("takesText"),
		link && t("takesLink"),
		files > 0 && t("takesFiles", { count: files, kinds: fileKinds.map((kind) => t(`kind.${kind}`)).join(" / ") }),
	].filter(Boolean);
	return (
		<ul className={styles.facts}>
			{timing && (
				<li>
					<strong>
						{t("dueAt")} <DateText value={timing.dueAt} style="dateTime" />
					</strong>{" "}
					<span className={styles.dim}>
						{t("yourTime")} · {format.relative(timing.dueAt, new Date(timing.now))}
					</span>{" "}
					{timing.extended && <Tag tone="good">{t("moreTime")}</Tag>}
				</li>
			)}
			<li>
				{late.rule === "less"
					? t("late.less", { share: format.share(late.perDay / 100), count: late.days })
					: t(`late.${late.rule}`)}
			</li>
			<li>{t("takes", { what: takes.join(t("or")) })}</li>
			<li>
				{t("worth", { points })} · {t(`markedBy.${markers}`)}
			</li>
			{anonymous && <li>{t("anonymous")}</li>}
			{settings.team && (
				<li>
					{team === undefined
						? t("inTeams")
						: team === null
							? t("noTeam")
							: t("withTeam", { names: team.join(t("comma")) })}
				</li>
			)}
		</ul>
	);
}
