import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLevelWord } from "#platform/web/form/level-words.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { typedNumber } from "#platform/web/form/typed-number.ts";
import { type ServerForm as FormOf, useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { useStored } from "#platform/web/table/stored.ts";
import { toast } from "#platform/web/values/toast.ts";
import { levelOfMark } from "../../attainment.ts";
import { levels } from "../../contract.ts";
import { type GroupDetail, mostMarks } from "../../contract-groups.ts";
import { findCompetencies } from "../ledger/calls-ledger.ts";
import styles from "../ledger/ledger.module.css";
import { ledgerWords } from "../ledger/ledger-words.ts";
import { recordForGroup } from "./calls-groups.ts";
import { messages } from "./groups.messages.ts";
import own from "./groups.module.css";
import { RecordScale } from "./record-scale.tsx";
import { bodyOf, isTypedScale, type RecordValues, scaleOf, usualScale } from "./record-values.ts";

/** A list so long is searched, not read. */
const MANY = 30;

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
	const l = useMessages(ledgerWords);
	const language = useLanguage();
	const me = useSignedIn().person.id;
	const client = useQueryClient();
	const [kept, keep] = useStored("group-scale", isTypedScale);
	const [find, setFind] = useState("");
	const state = useServerForm({
		initialValues: {
			competencyId: null,
			kind: group.kinds[0] ?? "graded",
			as: "level",
			levels: {},
			points: {},
			...(kept ?? usualScale),
			note: "",
		} as RecordValues,
		validate: (values) => {
			const { length } = bodyOf(values).entries;
			if (length === 0) return { entries: t("nobody") };
			return length > mostMarks ? { entries: t("tooMany", { count: mostMarks }) } : {};
		},
		submit: (values, send) => recordForGroup(bodyOf(values), send),
		onDone: async ({ recorded }, values) => {
			if (values.as === "points") keep({ max: values.max, bands: values.bands });
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
	const shown = learners.filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()));
	// The server names errors by the place among those for whom something was typed.
	const places = new Map(bodyOf(form.values).entries.map(({ personId }, index) => [personId, index]));
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
				<NativeSelect
					label={t("as")}
					data={(["level", "points"] as const).map((value) => ({ value, label: t(`as.${value}`) }))}
					{...form.getInputProps("as")}
				/>
				{form.values.as === "points" && <RecordScale form={form} />}
				{learners.length > MANY && (
					<TextInput label={t("findLearner")} value={find} onChange={(event) => setFind(event.currentTarget.value)} />
				)}
				<ul className={own.marks}>
					{shown.map((learner, index) => (
						<li key={learner.id}>
							<span>{learner.name}</span>
							{form.values.as === "points" ? (
								<Points form={form} learner={learner} first={index === 0} place={places.get(learner.id)} />
							) : (
								<Level form={form} learner={learner} first={index === 0} />
							)}
						</li>
					))}
				</ul>
				{form.errors.entries && <p role="alert">{form.errors.entries}</p>}
				<Textarea label={l("note")} autosize={false} rows={2} maxLength={1000} {...form.getInputProps("note")} />
			</div>
		</ServerForm>
	);
}

interface MarkProps {
	form: FormOf<RecordValues>["form"];
	learner: { id: string; name: string };
	/** Where errors of the whole list lead. */
	first: boolean;
}

function Level({ form, learner: { id, name }, first }: MarkProps) {
	const t = useMessages(messages);
	const word = useLevelWord();
	return (
		<NativeSelect
			aria-label={t("levelOf", { name })}
			data-path={first ? "entries" : undefined}
			value={form.values.levels[id] ?? ""}
			data={[
				{ value: "", label: t("leaveOut") },
				...levels.map((level) => ({ value: String(level), label: `${level} ${word(level)}` })),
			]}
			onChange={(event) => form.setFieldValue("levels", { ...form.values.levels, [id]: event.currentTarget.value })}
		/>
	);
}

function Points({ form, learner: { id, name }, first, place }: MarkProps & { place: number | undefined }) {
	const t = useMessages(messages);
	const word = useLevelWord();
	const { points, max, bands } = form.values;
	const text = points[id] ?? "";
	const score = typedNumber(text);
	const scale = scaleOf({ max, bands });
	const level = scale && score >= 0 && score <= scale.max ? levelOfMark(score, scale) : null;
	const path = `entries.${place}.score`;
	return (
		<div>
			<TextInput
				aria-label={t("pointsOf", { name })}
				inputMode="decimal"
				placeholder={t("leaveOut")}
				data-path={place !== undefined ? path : first ? "entries" : undefined}
				error={place !== undefined ? form.errors[path] : undefined}
				value={text}
				onChange={(event) => {
					// Places move with what is typed: errors would stand beside somebody else.
					form.clearErrors();
					form.setFieldValue("points", { ...points, [id]: event.currentTarget.value });
				}}
			/>
			{level !== null && <small className={styles.dim}>{t("shows", { level, word: word(level) })}</small>}
		</div>
	);
}
