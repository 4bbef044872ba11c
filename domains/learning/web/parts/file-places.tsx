import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { fileWords } from "../courses/course-file.messages.ts";
import styles from "./parts.module.css";

interface Place {
	path: string;
	code: string;
	params?: Record<string, unknown> | undefined;
}

const parts = ["units", "activities", "banks", "questions", "competencies", "files"] as const;

/** What was found in a course file, place by place, in words and with the names that stand in the file. */
export function FilePlaces({ places }: { places: readonly Place[] }) {
	const t = useMessages(fileWords);
	const language = useLanguage();
	/** `units.2.activities.0.title` → the third unit, its first activity, and what is left of the path. */
	const read = (path: string): { where: string; rest: string } => {
		const where: string[] = [];
		const names = path.split(".");
		while (names.length > 1) {
			const part = parts.find((one) => one === names[0]);
			if (!part || !/^\d+$/.test(names[1] ?? "")) break;
			where.push(t(`place.${part}`, { n: Number(names[1]) + 1 }));
			names.splice(0, 2);
		}
		return { where: where.join(" · ") || t("whole"), rest: names.join(".") };
	};
	return (
		<ul className={styles.places}>
			{places.map(({ path, code, params = {} }, index) => {
				const { where, rest } = read(path);
				const words = fieldProblemText({ path, code, params: params as Record<string, string | number> }, language);
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
					<li key={index}>
						<b>{where}</b> {rest && <code>{rest}</code>} <span>{words}</span>
					</li>
				);
			})}
		</ul>
	);
}
