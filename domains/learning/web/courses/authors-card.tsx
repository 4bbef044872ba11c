import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { words } from "../words.ts";
import { type Course, findTeachers, setAuthors } from "./calls-courses.ts";
import { messages } from "./courses.messages.ts";
import styles from "./courses.module.css";

/** Who writes the course; those who answer for it say so. */
export function AuthorsCard({ course }: { course: Course }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const step = useStep("courses");
	const [added, setAdded] = useState(0);
	const [error, setError] = useState<unknown>(null);
	const { id, authors } = course;
	const changes = course.abilities.includes("authors");
	const set = async (personIds: string[]): Promise<void> => {
		setError(null);
		try {
			await step(() => setAuthors(id, personIds));
		} catch (refusal) {
			setError(refusal);
		}
	};
	const ids = authors.map((author) => author.id);
	return (
		<Card title={t("authors")} lead={t("authorsLead")}>
			{authors.length === 0 && <p className={styles.none}>{t("noAuthors")}</p>}
			<ul className={styles.people}>
				{authors.map((author) => (
					<li key={author.id}>
						{author.name}
						{changes && (
							<IconButton
								label={w("remove", { name: author.name })}
								icon={<CloseIcon />}
								onClick={() => void set(ids.filter((one) => one !== author.id))}
							/>
						)}
					</li>
				))}
			</ul>
			{changes && (
				<TypeAhead
					key={added}
					label={t("addAuthor")}
					description={t("addAuthorHow")}
					eager
					value={null}
					search={async (text, signal) =>
						(await findTeachers(text, language, signal)).filter((one) => !ids.includes(one.id))
					}
					onChange={(choice) => {
						if (!choice) return;
						setAdded(added + 1);
						void set([...ids, choice.id]);
					}}
				/>
			)}
			{error !== null && <ErrorNote error={error} />}
		</Card>
	);
}
