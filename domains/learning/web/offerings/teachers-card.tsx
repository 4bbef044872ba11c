import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { findTeachers } from "../courses/calls-courses.ts";
import { addTeacher, type Offering, removeTeacher } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";

/** Teachers and mentors of an offering. */
export function TeachersCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const step = useStep("offerings");
	const [role, setRole] = useState<"teacher" | "mentor">("teacher");
	const [added, setAdded] = useState(0);
	const [error, setError] = useState<unknown>(null);
	const { id, teachers, abilities } = offering;
	const changes = abilities.includes("teachers");
	const change = (work: () => Promise<unknown>): void => {
		setError(null);
		step(work).catch(setError);
	};
	return (
		<Card title={t("teachers")} lead={changes ? t("teachersLead") : undefined}>
			{teachers.length === 0 && <p className={styles.dim}>{t("noTeachers")}</p>}
			<ul className={styles.people}>
				{teachers.map((one) => (
					<li key={one.id}>
						{one.name}
						<Tag tone={one.role === "mentor" ? "plum" : "info"}>{t(one.role)}</Tag>
						<small>
							<Named name={one.organisation} />
						</small>
						{changes && (
							<ConfirmButton
								variant="subtle"
								size="compact-sm"
								aria-label={`${t("remove")}: ${one.name}`}
								question={t("removeQuestion", { name: one.name })}
								detail={t("removeTeacherDetail")}
								confirmLabel={t("remove")}
								onConfirm={() => step(() => removeTeacher(id, one.id))}
							>
								{t("remove")}
							</ConfirmButton>
						)}
					</li>
				))}
			</ul>
			{changes && (
				<div className={styles.add}>
					<TypeAhead
						key={added}
						label={t("addTeacher")}
						description={t("addTeacherHow")}
						eager
						value={null}
						search={async (text, signal) =>
							(await findTeachers(text, language, signal)).filter(
								(one) => !teachers.some((known) => known.id === one.id),
							)
						}
						onChange={(choice) => {
							if (!choice) return;
							setAdded(added + 1);
							change(() => addTeacher(id, choice.id, role));
						}}
					/>
					<NativeSelect
						label={t("as")}
						value={role}
						data={(["teacher", "mentor"] as const).map((value) => ({ value, label: t(value) }))}
						onChange={({ currentTarget }) => setRole(currentTarget.value as "teacher" | "mentor")}
					/>
				</div>
			)}
			{error !== null && <ErrorNote error={error} />}
		</Card>
	);
}
