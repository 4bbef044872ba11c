import { Button, Checkbox, Input, Radio, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { TwoTexts } from "../parts/two-texts.tsx";
import { emptyPair, emptyPart, type QuestionValues } from "./question-values.ts";
import { messages } from "./questions.messages.ts";
import styles from "./questions.module.css";

type Form = FormState<QuestionValues>["form"];

interface PartListProps {
	form: Form;
	path: "content.options" | "content.items" | "content.pairs" | "content.extras" | "content.gaps";
	count: number;
	least: number;
	most: number;
	addLabel: string;
	fresh: () => unknown;
	line: (index: number) => ReactNode;
}

/** Parts of a question, one a line, as many as are wanted. */
function PartList({ form, path, count, least, most, addLabel, fresh, line }: PartListProps) {
	const t = useMessages(messages);
	return (
		<>
			<ol className={styles.parts}>
				{Array.from({ length: count }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: parts are their places
					<li key={index}>
						<div>{line(index)}</div>
						{count > least && (
							<IconButton
								label={t("removePart", { number: index + 1 })}
								icon={<CloseIcon />}
								onClick={() => form.removeListItem(path, index)}
							/>
						)}
					</li>
				))}
			</ol>
			{form.errors[path] && <Input.Error>{form.errors[path]}</Input.Error>}
			{count < most && (
				<Button variant="default" size="xs" onClick={() => form.insertListItem(path, fresh() as never)}>
					{addLabel}
				</Button>
			)}
		</>
	);
}

export function OptionFields({ form, several }: { form: Form; several: boolean }) {
	const t = useMessages(messages);
	const { options } = form.values.content;
	const set = (index: number, right: boolean): void =>
		form.setFieldValue(
			"content.options",
			options.map((option, at) => ({ ...option, right: at === index ? right : several && option.right })),
		);
	const Mark = several ? Checkbox : Radio;
	return (
		<>
			<PartList
				form={form}
				path="content.options"
				count={options.length}
				least={2}
				most={12}
				addLabel={t("addOption")}
				fresh={() => ({ ...emptyPart(options), right: false })}
				line={(index) => (
					<div className={styles.option}>
						<Mark
							aria-label={t("isRight", { number: index + 1 })}
							checked={options[index]?.right ?? false}
							data-path={index === 0 ? "content.right" : undefined}
							onChange={({ currentTarget }) => set(index, currentTarget.checked)}
						/>
						<TwoTexts
							form={form}
							path={`content.options.${index}.text`}
							labels={{ zh: t("optionZh", { number: index + 1 }), en: t("optionEn", { number: index + 1 }) }}
							maxLength={500}
						/>
					</div>
				)}
			/>
			{form.errors["content.right"] && <Input.Error>{form.errors["content.right"]}</Input.Error>}
		</>
	);
}

export function StepFields({ form }: { form: Form }) {
	const t = useMessages(messages);
	const { items } = form.values.content;
	return (
		<PartList
			form={form}
			path="content.items"
			count={items.length}
			least={2}
			most={10}
			addLabel={t("addItem")}
			fresh={() => emptyPart(items)}
			line={(index) => (
				<TwoTexts
					form={form}
					path={`content.items.${index}.text`}
					labels={{ zh: t("itemZh", { number: index + 1 }), en: t("itemEn", { number: index + 1 }) }}
					maxLength={500}
				/>
			)}
		/>
	);
}

export function PairFields({ form }: { form: Form }) {
	return (
		<>
			<Pairs form={form} />
			<Extras form={form} />
		</>
	);
}

/** Right sides that belong to none. */
function Extras({ form }: { form: Form }) {
	const t = useMessages(messages);
	const { pairs, extras } = form.values.content;
	return (
		<div className={styles.extras}>
			<PartList
				form={form}
				path="content.extras"
				count={extras.length}
				least={0}
				most={6}
				addLabel={t("addExtra")}
				fresh={() => emptyPart([...pairs, ...extras])}
				line={(index) => (
					<TwoTexts
						form={form}
						path={`content.extras.${index}.text`}
						labels={{ zh: t("extraZh", { number: index + 1 }), en: t("extraEn", { number: index + 1 }) }}
						maxLength={300}
					/>
				)}
			/>
		</div>
	);
}

function Pairs({ form }: { form: Form }) {
	const t = useMessages(messages);
	const { pairs, extras } = form.values.content;
	return (
		<PartList
			form={form}
			path="content.pairs"
			count={pairs.length}
			least={2}
			most={10}
			addLabel={t("addPair")}
			fresh={() => emptyPair([...pairs, ...extras])}
			line={(index) => (
				<>
					<TwoTexts
						form={form}
						path={`content.pairs.${index}.left`}
						labels={{ zh: t("leftZh", { number: index + 1 }), en: t("leftEn", { number: index + 1 }) }}
						maxLength={300}
					/>
					<TwoTexts
						form={form}
						path={`content.pairs.${index}.right`}
						labels={{ zh: t("rightZh", { number: index + 1 }), en: t("rightEn", { number: index + 1 }) }}
						maxLength={300}
					/>
				</>
			)}
		/>
	);
}

export function GapFields({ form }: { form: Form }) {
	const t = useMessages(messages);
	return (
		<PartList
			form={form}
			path="content.gaps"
			count={form.values.content.gaps.length}
			least={1}
			most={15}
			addLabel={t("addGap")}
			fresh={() => ({ accepted: "" })}
			line={(index) => (
				<Textarea
					label={t("gap", { number: index + 1 })}
					description={t("acceptedHow")}
					rows={2}
					{...form.getInputProps(`content.gaps.${index}.accepted`)}
				/>
			)}
		/>
	);
}
