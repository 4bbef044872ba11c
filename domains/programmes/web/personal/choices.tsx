import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { PersonalPlan } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";

export type Course = PersonalPlan["keep"][number];

/** Courses that were kept in or left out, each to be undone while one plans. */
export function Choices({
	label,
	courses,
	onUndo,
}: {
	label: string;
	courses: readonly Course[];
	onUndo?: (course: Course) => void;
}) {
	const t = useMessages(messages);
	const name = useName();
	if (courses.length === 0) return null;
	return (
		<p className={styles.tools}>
			<span className={styles.dim}>{label}</span>
			{courses.map((course) => (
				<span key={course.id} className={styles.target}>
					{name(course.name)}
					{onUndo && (
						<IconButton
							label={t("undo", { name: name(course.name) })}
							icon={<CloseIcon />}
							onClick={() => onUndo(course)}
						/>
					)}
				</span>
			))}
		</p>
	);
}
