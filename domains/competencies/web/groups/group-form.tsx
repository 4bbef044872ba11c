import { Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import type { GroupInput } from "../../contract-groups.ts";
import { findOccupations } from "../ledger/calls-ledger.ts";
import styles from "../ledger/ledger.module.css";
import { findPeople } from "./calls-groups.ts";
import { messages } from "./groups.messages.ts";
import own from "./groups.module.css";

export interface GroupValues extends Record<string, unknown> {
	nameZh: string;
	nameEn: string;
	occupationId: Choice | null;
	learnerIds: Choice[];
	teacherIds: Choice[];
}

const toInput = ({ nameZh, nameEn, occupationId, learnerIds, teacherIds }: GroupValues): GroupInput => ({
	name: { zh: nameZh || null, en: nameEn || null },
	occupationId: occupationId?.id ?? null,
	learnerIds: learnerIds.map(({ id }) => id),
	teacherIds: teacherIds.map(({ id }) => id),
});

interface GroupFormProps {
	initialValues: GroupValues;
	submitLabel: string;
	submit: (input: GroupInput, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: (answer: unknown) => void;
}

/** Name, occupation, learners, and who looks after them. */
export function GroupForm({ initialValues, submitLabel, submit, onDone }: GroupFormProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	const state = useServerForm({
		initialValues,
		submit: (values, send) => submit(toInput(values), send),
		onDone,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={submitLabel}>
			<Card>
				<div className={styles.form}>
					<TextInput label={t("nameZh")} maxLength={120} {...form.getInputProps("nameZh")} data-path="name.zh" />
					<TextInput label={t("nameEn")} maxLength={120} {...form.getInputProps("nameEn")} data-path="name.en" />
					{form.errors["name.zh"] && <Input.Error>{form.errors["name.zh"]}</Input.Error>}
					<TypeAhead
						label={t("occupation")}
						value={form.values.occupationId}
						error={form.getInputProps("occupationId").error}
						data-path="occupationId"
						onChange={(choice) => form.setFieldValue("occupationId", choice)}
						search={(text, signal) => findOccupations(text, language, signal)}
					/>
					<People
						as="learner"
						label={t("addLearner")}
						value={form.values.learnerIds}
						error={form.getInputProps("learnerIds").error as string | undefined}
						onChange={(people) => form.setFieldValue("learnerIds", people)}
					/>
					<People
						as="teacher"
						label={t("addTeacher")}
						value={form.values.teacherIds}
						error={form.getInputProps("teacherIds").error as string | undefined}
						onChange={(people) => form.setFieldValue("teacherIds", people)}
					/>
				</div>
			</Card>
		</ServerForm>
	);
}

interface PeopleProps {
	as: "learner" | "teacher";
	label: string;
	value: readonly Choice[];
	error: string | undefined;
	onChange: (people: Choice[]) => void;
}

function People({ as, label, value, error, onChange }: PeopleProps) {
	const t = useMessages(messages);
	const [added, setAdded] = useState(0);
	return (
		<div>
			<TypeAhead
				key={added}
				label={label}
				eager
				value={null}
				error={error}
				data-path={`${as}Ids`}
				onChange={(choice) => {
					if (!choice) return;
					onChange([...value, choice]);
					setAdded(added + 1);
				}}
				search={async (text, signal) =>
					(await findPeople(as, text, signal)).filter(({ id }) => !value.some((one) => one.id === id))
				}
			/>
			<ul className={own.people}>
				{value.map((one) => (
					<li key={one.id}>
						{one.label}
						<IconButton
							label={t("remove", { name: one.label })}
							icon={<CloseIcon />}
							onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
						/>
					</li>
				))}
			</ul>
		</div>
	);
}
