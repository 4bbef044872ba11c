import { Input, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { findCompetencies, findCourses } from "./calls-courses.ts";
import { formWords } from "./course-form.messages.ts";
import type { CourseValues, PrerequisiteValue } from "./course-values.ts";
import styles from "./courses.module.css";

type Found = Choice & Pick<PrerequisiteValue, "name">;

/** Courses and competencies that come before a course, each required or advised. */
export function PrerequisiteFields({ state: { form } }: { state: FormState<CourseValues> }) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const [added, setAdded] = useState(0);
	const items = form.values.prerequisites;
	const change = (all: PrerequisiteValue[]): void => form.setFieldValue("prerequisites", all);
	const add = (kind: PrerequisiteValue["kind"]) => (found: Found | null) => {
		if (!found || items.some(({ id }) => id === found.id)) return;
		change([...items, { id: found.id, kind, name: found.name, level: 3, required: false }]);
		setAdded(added + 1);
	};
	return (
		<>
			{items.length === 0 && <p className={styles.none}>{t("beforeNone")}</p>}
			<ul className={styles.before}>
				{items.map((item, index) => (
					<li key={item.id}>
						<PrerequisiteField
							item={item}
							path={`prerequisites.${index}`}
							error={Object.entries(form.errors).find(([key]) => key.startsWith(`prerequisites.${index}.`))?.[1]}
							onChange={(part) => change(items.map((one) => (one === item ? { ...one, ...part } : one)))}
							onRemove={() => change(items.filter((one) => one !== item))}
						/>
					</li>
				))}
			</ul>
			{typeof form.errors.prerequisites === "string" && <Input.Error>{form.errors.prerequisites}</Input.Error>}
			<div className={styles.grid}>
				<TypeAhead
					key={`course ${added}`}
					label={t("addCourse")}
					placeholder={t("addCourseHow")}
					value={null as Found | null}
					data-path="prerequisites"
					search={(text, signal): Promise<Found[]> => findCourses(text, language, signal)}
					onChange={add("course")}
				/>
				<TypeAhead
					key={`competency ${added}`}
					label={t("addCompetency")}
					placeholder={t("addHow")}
					value={null as Found | null}
					search={(text, signal): Promise<Found[]> => findCompetencies(text, language, signal)}
					onChange={add("competency")}
				/>
			</div>
		</>
	);
}

interface PrerequisiteFieldProps {
	item: PrerequisiteValue;
	path: string;
	error: unknown;
	onChange: (part: Partial<PrerequisiteValue>) => void;
	onRemove: () => void;
}

function PrerequisiteField({ item, path, error, onChange, onRemove }: PrerequisiteFieldProps) {
	const t = useMessages(formWords);
	const name = useName();
	const label = name(item.name);
	const said = typeof error === "string" ? error : undefined;
	return (
		<>
			<span className={styles.beforeName}>
				{item.kind === "competency" ? (
					<LevelInput
						label={label}
						value={item.level}
						data-path={`${path}.level`}
						error={said}
						onChange={(level) => onChange({ level })}
					/>
				) : (
					<>
						<Named name={item.name} />
						{said && <Input.Error>{said}</Input.Error>}
					</>
				)}
			</span>
			<NativeSelect
				aria-label={t("how", { name: label })}
				value={item.required ? "required" : "advised"}
				onChange={({ currentTarget }) => onChange({ required: currentTarget.value === "required" })}
				data={(["advised", "required"] as const).map((value) => ({ value, label: t(value) }))}
			/>
			<IconButton label={t("remove", { name: label })} icon={<CloseIcon />} onClick={onRemove} />
		</>
	);
}
