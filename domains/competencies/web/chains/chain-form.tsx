import { Button, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useKeptFocus } from "#platform/web/form/take-focus.ts";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import { PlusIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { words } from "../words.ts";
import type { Stage } from "./calls-chains.ts";
import { formWords } from "./chain-form.messages.ts";
import { StageColumns } from "./chain-graph.tsx";
import { type ChainValues, fedBy, type LinkValues, moveLink, newLink } from "./chain-values.ts";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";
import { LinkDialog } from "./link-dialog.tsx";
import { useLinkName } from "./use-link-name.ts";

interface ChainFormProps {
	state: FormState<ChainValues>;
	submitLabel: string;
	actions: ReactNode;
}

/** A chain as a graph that is edited: its names, and the links of each stage in their order. */
export function ChainForm({ state, submitLabel, actions }: ChainFormProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const m = useMessages(messages);
	const [open, setOpen] = useState<string | null>(null);
	const { form } = state;
	const { links } = form.values;
	const { getInputProps } = form;
	const index = links.findIndex(({ key }) => key === open);
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("chain")}>
				<div className={styles.pair}>
					<TextInput label={w("nameZh")} maxLength={200} {...getInputProps("name.zh")} />
					<TextInput label={w("nameEn")} maxLength={200} {...getInputProps("name.en")} />
					<Textarea label={w("descriptionZh")} rows={2} maxLength={2000} {...getInputProps("description.zh")} />
					<Textarea label={w("descriptionEn")} rows={2} maxLength={2000} {...getInputProps("description.en")} />
					<TextInput label={t("code")} description={t("codeHint")} required maxLength={40} {...getInputProps("code")} />
				</div>
			</Card>
			<Card title={t("links")} lead={t("linksLead")}>
				<StageColumns
					edges={links.flatMap((link) => fedBy(link, links).map((other) => ({ from: link.key, to: other.key })))}
				>
					{(stage) => (
						<>
							<LinksOfStage state={state} stage={stage} onOpen={setOpen} />
							<Button
								className={styles.add}
								variant="default"
								size="xs"
								leftSection={<PlusIcon />}
								onClick={() => {
									const link = newLink(stage);
									form.insertListItem("links", link);
									setOpen(link.key);
								}}
							>
								{t("addLink", { stage: m(`stage.${stage}`) })}
							</Button>
						</>
					)}
				</StageColumns>
			</Card>
			{index >= 0 && <LinkDialog state={state} index={index} onClose={() => setOpen(null)} />}
		</ServerForm>
	);
}

interface LinksOfStageProps {
	state: FormState<ChainValues>;
	stage: Stage;
	onOpen: (key: string) => void;
}

function LinksOfStage({ state, stage, onOpen }: LinksOfStageProps) {
	const placed = state.form.values.links.map((link, place) => ({ key: link.key, stage: link.stage, place }));
	const own = placed.filter((link) => link.stage === stage);
	const list = useKeptFocus<HTMLOListElement>(own.map(({ key }) => key));
	return (
		<ol ref={list} className={styles.links}>
			{own.map(({ key, place }) => (
				<LinkCard key={key} state={state} place={place} onOpen={() => onOpen(key)} />
			))}
		</ol>
	);
}

function LinkCard({ state, place, onOpen }: { state: FormState<ChainValues>; place: number; onOpen: () => void }) {
	const t = useMessages(formWords);
	const m = useMessages(messages);
	const { form } = state;
	const link = form.values.links[place] as LinkValues;
	const nameOf = useLinkName();
	const name = nameOf(link);
	const fed = fedBy(link, form.values.links);
	const move = (by: 1 | -1): void => form.setFieldValue("links", moveLink(form.values.links, link.key, by));
	const refused = Object.entries(form.errors).filter(([path]) => path.startsWith(`links.${place}.`));
	return (
		<li className={styles.link} data-link={link.key}>
			<div className={styles.linkHead}>
				<span className={styles.linkName}>{name}</span>
				<span className={styles.number}>{link.code}</span>
			</div>
			<p className={styles.dim}>
				{link.occupationIds.length === 0
					? m("noOccupations")
					: link.occupationIds.map(({ label }) => label).join(" · ")}
			</p>
			{fed.length > 0 && (
				<p className={styles.feeds}>
					{m("feeds")} {fed.map(nameOf).join(" · ")}
				</p>
			)}
			{refused.map(([path, words]) => (
				<p key={path} className={styles.error}>
					{words}
				</p>
			))}
			<div className={styles.tools}>
				<Button
					variant="default"
					size="compact-sm"
					aria-haspopup="dialog"
					aria-label={t("editLink", { name })}
					data-paths={`links.${place}`}
					onClick={onOpen}
				>
					{t("editThis")}
				</Button>
				<IconButton label={t("up", { name })} icon={<UpIcon />} onClick={() => move(-1)} />
				<IconButton label={t("down", { name })} icon={<DownIcon />} onClick={() => move(1)} />
				<ConfirmButton
					size="compact-sm"
					final
					question={t("removeQuestion", { name })}
					detail={t("removeDetail")}
					confirmLabel={t("remove")}
					onConfirm={() => form.removeListItem("links", place)}
				>
					{t("remove")}
					<span className="visually-hidden"> {name}</span>
				</ConfirmButton>
			</div>
		</li>
	);
}
