import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { UnitBrief } from "../../contract-content.ts";
import { fieldsOf, TwoTexts, textsOf } from "../parts/two-texts.tsx";
import { words } from "../words.ts";
import { addBank, addUnit, editUnit } from "./calls-content.ts";
import { messages } from "./content.messages.ts";

type NameDialogProps =
	| { kind: "unit" | "bank"; versionId: string; unit?: undefined }
	| { kind: "rename"; unit: UnitBrief; versionId?: undefined };

interface Values extends Record<string, unknown> {
	title: { en: string; zh: string };
	name: { en: string; zh: string };
}

/** A button that asks for the name of a unit or a bank. */
export function NameDialogButton(props: NameDialogProps) {
	const t = useMessages(messages);
	const [opened, setOpened] = useState(false);
	const label = { unit: t("addUnit"), bank: t("addBank"), rename: t("rename") }[props.kind];
	return (
		<>
			<Button
				variant={props.kind === "unit" ? "filled" : "default"}
				size={props.kind === "unit" ? "sm" : "xs"}
				aria-haspopup="dialog"
				onClick={() => setOpened(true)}
			>
				{label}
			</Button>
			<Dialog
				opened={opened}
				onClose={() => setOpened(false)}
				title={props.kind === "rename" ? t("renameUnit") : label}
			>
				<NameForm {...props} onDone={() => setOpened(false)} />
			</Dialog>
		</>
	);
}

function NameForm({ kind, versionId, unit, onDone }: NameDialogProps & { onDone: () => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const path = kind === "bank" ? "name" : "title";
	const state = useServerForm<Values, unknown>({
		initialValues: { title: fieldsOf(unit?.title), name: fieldsOf(undefined) },
		submit: (values) => {
			const texts = textsOf(values[path]);
			if (kind === "rename") return editUnit(unit.id, texts);
			return kind === "bank" ? addBank(versionId, texts) : addUnit(versionId, texts);
		},
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["course-content"] });
			onDone();
		},
	});
	const labels = kind === "bank" ? { zh: t("bankZh"), en: t("bankEn") } : { zh: t("unitZh"), en: t("unitEn") };
	return (
		<ServerForm form={state} submitLabel={kind === "rename" ? w("save") : t(kind === "bank" ? "addBank" : "addUnit")}>
			<TwoTexts form={state.form} path={path} labels={labels} />
		</ServerForm>
	);
}
