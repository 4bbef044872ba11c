import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useKeptFocus } from "#platform/web/form/take-focus.ts";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { feedsForward, stages } from "../../contract-chains.ts";
import { findOccupations } from "../ledger/calls-ledger.ts";
import { words } from "../words.ts";
import { formWords } from "./chain-form.messages.ts";
import type { ChainValues, LinkValues } from "./chain-values.ts";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";
import { useLinkName } from "./use-link-name.ts";

interface LinkDialogProps {
	state: FormState<ChainValues>;
	index: number;
	onClose: () => void;
}

/** A link's names, stage and occupations. What is changed here is part of the form behind at once. */
export function LinkDialog({ state: { form }, index, onClose }: LinkDialogProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const m = useMessages(messages);
	const language = useLanguage();
	const [added, setAdded] = useState(0);
	const link = form.values.links[index] as LinkValues;
	const { occupationIds } = link;
	const name = useLinkName()(link);
	const chosen = useKeptFocus<HTMLUListElement>(occupationIds.map(({ id }) => id));
	const at = (field: string) => `links.${index}.${field}`;
	return (
		<Dialog opened onClose={onClose} title={link.id === null ? t("newLink") : t("editLink", { name })}>
			<div className={styles.pair}>
				<TextInput label={w("nameZh")} maxLength={200} {...form.getInputProps(at("name.zh"))} />
				<TextInput label={w("nameEn")} maxLength={200} {...form.getInputProps(at("name.en"))} />
				<NativeSelect
					label={t("stage")}
					data={stages.map((stage) => ({ value: stage, label: m(`stage.${stage}`) }))}
					{...form.getInputProps(at("stage"))}
				/>
				<TextInput
					label={t("linkCode")}
					description={t("linkCodeHint")}
					maxLength={40}
					{...form.getInputProps(at("code"))}
				/>
			</div>
			<h3>{t("occupations")}</h3>
			<ul ref={chosen} className={styles.chosen} aria-label={t("occupations")}>
				{occupationIds.map(({ id, label, hint }, place) => (
					<li key={id}>
						<span>
							{label} <span className={styles.dim}>{hint}</span>
						</span>
						<IconButton
							label={t("removeOccupation", { name: label })}
							icon={<CloseIcon />}
							onClick={() => form.removeListItem(at("occupationIds"), place)}
						/>
					</li>
				))}
			</ul>
			<TypeAhead
				key={added}
				label={t("addOccupation")}
				placeholder={t("addOccupationHow")}
				value={null}
				search={(text, signal) => findOccupations(text, language, signal)}
				onChange={(choice) => {
					if (!choice || occupationIds.some(({ id }) => id === choice.id)) return;
					form.insertListItem(at("occupationIds"), choice);
					setAdded(added + 1);
				}}
			/>
			<FeedsFields form={form} index={index} />
			<div className={dialog.actions}>
				<Button onClick={onClose}>{t("done")}</Button>
			</div>
		</Dialog>
	);
}

/** Which of the links of its stage and of later ones it feeds. */
function FeedsFields({ form, index }: { form: FormState<ChainValues>["form"]; index: number }) {
	const t = useMessages(formWords);
	const m = useMessages(messages);
	const name = useLinkName();
	const { links } = form.values;
	const link = links[index] as LinkValues;
	const feeds = link.feeds ?? [];
	const others = links.filter((other) => other.key !== link.key && feedsForward(link, other));
	if (others.length === 0)
		return (
			<>
				<h3>{t("feeds")}</h3>
				<p className={styles.dim}>{t("feedsNone")}</p>
			</>
		);
	return (
		<Checkbox.Group
			className={styles.feeding}
			label={t("feeds")}
			description={t("feedsHow")}
			value={feeds}
			onChange={(keys) => form.setFieldValue(`links.${index}.feeds`, keys)}
			error={form.errors[`links.${index}.feeds`]}
		>
			<div className={styles.checks}>
				{others.map((other) => (
					<Checkbox key={other.key} value={other.key} label={`${name(other)} (${m(`stage.${other.stage}`)})`} />
				))}
			</div>
		</Checkbox.Group>
	);
}
