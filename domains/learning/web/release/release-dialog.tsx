import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { type ServerForm as FormState, useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { ReleaseRule } from "../../contract-release.ts";
import { isScored } from "../../release-rules.ts";
import { type Content, setRelease } from "../content/calls-content.ts";
import { words } from "../words.ts";
import { releaseWords } from "./release.messages.ts";
import styles from "./release.module.css";

interface ReleaseProps {
	kind: "unit" | "activity";
	part: Content["units"][number] | Content["units"][number]["activities"][number];
	content: Content;
}

interface Values extends Record<string, unknown> {
	rules: ReleaseRule[];
}

/** A button that asks when a unit or an activity opens. */
export function ReleaseButton(props: ReleaseProps) {
	const t = useMessages(releaseWords);
	const name = useName();
	const [opened, setOpened] = useState(false);
	const title = t("title", { name: name(props.part.title) });
	return (
		<>
			<Button
				variant={props.kind === "unit" ? "default" : "subtle"}
				size={props.kind === "unit" ? "xs" : "compact-sm"}
				aria-haspopup="dialog"
				aria-label={`${t("button")}: ${name(props.part.title)}`}
				onClick={() => setOpened(true)}
			>
				{t("button")}
			</Button>
			<Dialog opened={opened} onClose={() => setOpened(false)} title={title} wide>
				<ReleaseForm {...props} onDone={() => setOpened(false)} />
			</Dialog>
		</>
	);
}

function ReleaseForm({ kind, part, content, onDone }: ReleaseProps & { onDone: () => void }) {
	const t = useMessages(releaseWords);
	const w = useMessages(words);
	const step = useStep("course-content", "course-activities");
	const state = useServerForm<Values, unknown>({
		initialValues: { rules: part.release },
		submit: ({ rules }) =>
			step(
				() => setRelease(kind, part.id, { before: part.release, rules }),
				() => t("saved"),
			),
		onDone,
		guard: false,
	});
	const { rules } = state.form.values;
	// What lies in a unit cannot open it, and nothing opens itself.
	const choices = content.units
		.flatMap(({ id, activities }) => activities.map((activity) => ({ ...activity, unitId: id })))
		.filter(({ id, unitId }) => id !== part.id && unitId !== part.id);
	return (
		<ServerForm form={state} submitLabel={w("save")}>
			<p>{t(kind === "unit" ? "lead" : "leadActivity")}</p>
			{rules.length === 0 && <p className={styles.dim}>{t("none")}</p>}
			<ul className={styles.rules}>
				{rules.map((rule, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rules have no names of their own, and none is moved
					<li key={index} className={styles.rule}>
						<RuleFields rule={rule} index={index} state={state} choices={choices} />
						<IconButton
							label={t("removeRule")}
							icon={<CloseIcon />}
							onClick={() => state.form.removeListItem("rules", index)}
						/>
					</li>
				))}
			</ul>
			<AddRule state={state} choices={choices} />
		</ServerForm>
	);
}

type Choice = Content["units"][number]["activities"][number];
function AddRule({ state: { form }, choices }: { state: FormState<Values>; choices: readonly Choice[] }) {
	const t = useMessages(releaseWords);
	const { rules } = form.values;
	const first = choices[0]?.id;
	const scored = choices.find(({ kind }) => isScored(kind))?.id;
	const fresh: Record<ReleaseRule["rule"], ReleaseRule | null> = {
		days: { rule: "days", days: 7, from: rules.some(({ rule }) => rule === "days") ? "offering" : "enrolment" },
		date: rules.some(({ rule }) => rule === "date") ? null : { rule: "date" },
		done: first ? { rule: "done", activityId: first } : null,
		score: scored ? { rule: "score", activityId: scored, percent: 60 } : null,
	};
	return (
		<div className={styles.add}>
			<span>{t("add")}</span>
			{(["days", "date", "done", "score"] as const).map((kind) => (
				<Button
					key={kind}
					variant="default"
					size="xs"
					disabled={fresh[kind] === null || rules.length >= 10}
					onClick={() => form.insertListItem("rules", fresh[kind] as ReleaseRule)}
				>
					{t(`add.${kind}`)}
				</Button>
			))}
		</div>
	);
}

interface RuleFieldsProps {
	rule: ReleaseRule;
	index: number;
	state: FormState<Values>;
	choices: readonly Choice[];
}

function RuleFields({ rule, index, state: { form }, choices }: RuleFieldsProps) {
	const t = useMessages(releaseWords);
	const name = useName();
	const at = (field: string) => form.getInputProps(`rules.${index}.${field}`);
	if (rule.rule === "date") return <p>{t("dateHow")}</p>;
	if (rule.rule === "days")
		return (
			<div className={styles.fields}>
				<NumberInput label={t("days")} min={1} max={1000} {...at("days")} />
				<NativeSelect
					label={t("from")}
					data={(["enrolment", "offering"] as const).map((from) => ({ value: from, label: t(`from.${from}`) }))}
					{...at("from")}
				/>
			</div>
		);
	const known = choices.filter((one) => rule.rule === "done" || isScored(one.kind));
	const gone = !known.some(({ id }) => id === rule.activityId);
	return (
		<div className={styles.fields}>
			<NativeSelect
				label={t("activity")}
				data={[
					...(gone ? [{ value: rule.activityId, label: t("gone") }] : []),
					...known.map(({ id, title }) => ({ value: id, label: name(title) })),
				]}
				{...at("activityId")}
			/>
			{rule.rule === "score" && <NumberInput label={t("percent")} min={1} max={100} {...at("percent")} />}
		</div>
	);
}
