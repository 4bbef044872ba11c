import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Application, applicationQuery, setCheck } from "../calls-organisations.ts";
import { checkHows, checkWords } from "../parts/check-words.ts";
import { messages } from "./application.messages.ts";
import styles from "./application.module.css";

/** The list that has to be done before an organisation is verified. Applicants see it too, without notes. */
export function Checks({ application }: { application: Application }) {
	const t = useMessages(messages);
	if (application.checks.length === 0) return null;
	return (
		<Card title={t("checks")}>
			<ul className={styles.list}>
				{application.checks.map((check) => (
					<li key={check.code}>
						<Check application={application} check={check} />
					</li>
				))}
			</ul>
		</Card>
	);
}

function Check({ application, check }: { application: Application; check: Application["checks"][number] }) {
	const t = useMessages(messages);
	const name = useMessages(checkWords);
	const how = useMessages(checkHows);
	const client = useQueryClient();
	const id = useId();
	/** What was just ticked, shown until the server has answered. */
	const [ticked, setTicked] = useState<boolean | null>(null);
	const [note, setNote] = useState(check.note ?? "");
	const mayCheck = application.abilities.includes("check");
	const save = useMutation({
		mutationFn: (done: boolean) =>
			setCheck(application.organisationId, check.code, {
				submittedAt: application.submittedAt,
				done,
				note: note.trim() || null,
			}),
		onSuccess: (answer) => {
			// Of several ticked in a row the answers may come in another order: each tells of its own check alone.
			client.setQueryData(applicationQuery(application.organisationId).queryKey, (known) => ({
				...answer,
				checks: answer.checks.map(
					(one) => (one.code !== check.code && known?.checks.find(({ code }) => code === one.code)) || one,
				),
			}));
			return client.invalidateQueries({ queryKey: ["applications", "list"] });
		},
		// It may have been handed in anew, or decided: then the page shows what stands.
		onError: () => client.invalidateQueries({ queryKey: ["applications"] }),
		onSettled: () => setTicked(null),
	});
	const changed = note.trim() !== (check.note ?? "");
	return (
		<div className={styles.check}>
			<Checkbox
				id={id}
				checked={ticked ?? check.done}
				disabled={!mayCheck}
				onChange={(event) => {
					setTicked(event.currentTarget.checked);
					save.mutate(event.currentTarget.checked);
				}}
			/>
			<div>
				<label htmlFor={id}>{name(check.code)}</label>
				{mayCheck && <p className={styles.how}>{how(check.code)}</p>}
				{check.at && (
					<p className={styles.how}>
						{check.by && t("checkedBy", { name: check.by })} <DateText value={check.at} style="dateTime" />
					</p>
				)}
				{!mayCheck && check.note && <p className={styles.how}>{check.note}</p>}
				{mayCheck && (
					<div className={styles.note}>
						<TextInput
							size="xs"
							aria-label={`${t("checkNote")}: ${name(check.code)}`}
							placeholder={t("checkNote")}
							maxLength={1000}
							value={note}
							onChange={(event) => setNote(event.currentTarget.value)}
						/>
						{changed && (
							<Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate(check.done)}>
								{t("checkSave")}
							</Button>
						)}
					</div>
				)}
				{save.isError && <ErrorNote error={save.error} />}
			</div>
		</div>
	);
}
