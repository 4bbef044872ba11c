import { Link } from "#platform/web/app/navigate.tsx";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import type { Prerequisite } from "../../contract-prerequisites.ts";
import styles from "./parts.module.css";
import { prerequisiteWords } from "./prerequisites.messages.ts";

interface PrerequisitesCardProps {
	prerequisites: readonly Prerequisite[];
	/** Who runs it has no need to hear what they have of it. */
	standing?: boolean;
}

/** What comes before a course, and what of it who looks at it has; nothing where nothing does. */
export function PrerequisitesCard({ prerequisites, standing = true }: PrerequisitesCardProps) {
	const t = useMessages(prerequisiteWords);
	if (prerequisites.length === 0) return null;
	return (
		<Card title={t("title")} lead={prerequisites.some(({ required }) => required) ? t("lead") : undefined}>
			<ul className={styles.before}>
				{prerequisites.map(({ required, course, competency, level, met }) => (
					<li key={course?.id ?? competency?.id}>
						<span>
							{course && (
								<Link to={`/courses/${course.id}`}>
									<Named name={course.name} />
								</Link>
							)}
							{competency && <Named name={competency.name} />}
						</span>
						<span className={styles.beforeChips}>
							{level !== null && <LevelPicture level={level} withNumber />}
							<Tag tone={required ? "act" : "neutral"}>{t(required ? "required" : "advised")}</Tag>
							{standing && (
								<StateChip tone={met ? "good" : required ? "warn" : "neutral"}>{t(met ? "met" : "lacking")}</StateChip>
							)}
						</span>
					</li>
				))}
			</ul>
		</Card>
	);
}
