import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { levels } from "../../contract.ts";
import type { GroupDetail } from "../../contract-groups.ts";
import { findCompetencies } from "../ledger/calls-ledger.ts";
import { levelWords } from "../ledger/evidence-dialog.tsx";
import styles from "../ledger/ledger.module.css";
import { ledgerWords } from "../ledger/ledger-words.ts";
import { words } from "../words.ts";
import { recordForGroup } from "./calls-groups.ts";
import { messages } from "./groups.messages.ts";
import own from "./groups.module.css";

interface RecordDialogProps {
	group: GroupDetail;
	opened: boolean;
	onClose: () => void;
}

/** Levels of one competency for the learners of a group, all at once. */
export function RecordDialog(props: RecordDialogProps) {
	const t = useMessages(messages);
	return (
		<Dialog opened={props.opened} onClose={props.onClose} title={t("recordTitle")} wide>
			<RecordForm {...props} />
		</Dialog>
	);
}

function RecordForm({ group, onClose }: RecordDialogProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const l = useMessages(ledgerWords);
	const language = useLanguage();
	const me = useSignedIn().person.id;
	const client = useQueryClient();
	const state = useServerForm({
		initialValues: {
			competencyId: null as Choice | null,
			kind: (group.kinds[0] ?? "graded") as string,
			levels: {} as Record<string, string>,
			note: "",
		},
		validate: (values) => (Object.values(values.levels).some((level) => level !== "") ? {} : { entries: t("nobody") }),
		submit: ({ competencyId, kind, levels: given, note }, send) =>
			recordForGroup(
				{
					competencyId: competencyId?.id,
					kind,
					note: note || null,
					entries: Object.entries(given)
						.filter(([, level]) => level !== "")
						.map(([personId, level]) => ({ personId, level: Number(level) })),
				},
				send,
			),
		onDone: async ({ recorded }) => {
			toast(t("recorded", { count: recorded }), "good");
			await client.invalidateQueries({ queryKey: ["groups"] });
			await client.invalidateQueries({ queryKey: ["ledger"] });
			onClose();
		},
		guard: false,
	});
	const { form } = state;
	// Nobody judges themselves.
	const learners = group.learnerList.filter(({ id }) => id !== me);
	return (
		<ServerForm form={state} submitLabel={t("record")}>
			<div className={styles.form}>
				<p className={styles.dim}>{t("recordLead")}</p>
				<TypeAhead
					label={l("competency")}
					placeholder={l("competencyHow")}
					required
					value={form.values.competencyId}
					error={form.getInputProps("competencyId").error}
					data-path="competencyId"
					onChange={(choice) => form.setFieldValue("competencyId", choice)}
					search={(text, signal) => findCompetencies(text, language, signal)}
				/>
				<NativeSelect
					label={l("kind")}
					data={group.kinds.map((kind) => ({ value: kind, label: l(`kind.${kind}`) }))}
					{...form.getInputProps("kind")}
				/>
				<ul className={own.marks}>
					{learners.map((learner, index) => (
						<li key={learner.id}>
							<span>{learner.name}</span>
							<NativeSelect
								aria-label={t("levelOf", { name: learner.name })}
								data-path={index === 0 ? "entries" : undefined}
								value={form.values.levels[learner.id] ?? ""}
								data={[
									{ value: "", label: t("leaveOut") },
									...levels.map((level) => ({
										value: String(level),
										label: `${level} ${w(levelWords[level])}`,
									})),
								]}
								onChange={(event) =>
									form.setFieldValue("levels", {
										...form.values.levels,
										[learner.id]: event.currentTarget.value,
									})
								}
							/>
						</li>
					))}
				</ul>
				{form.errors.entries && <p role="alert">{form.errors.entries}</p>}
				<Textarea label={l("note")} autosize={false} rows={2} maxLength={1000} {...form.getInputProps("note")} />
			</div>
		</ServerForm>
	);
}
