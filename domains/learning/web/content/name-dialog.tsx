import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { fieldsOf, TwoTexts, textsOf } from "../parts/two-texts.tsx";
import { words } from "../words.ts";
import { addBank, addUnit, editBank, editUnit } from "./calls-content.ts";
import { messages } from "./content.messages.ts";

/** What has a name already. */
interface Named {
	id: string;
	title: { en: string | null; zh: string | null };
}
type NameDialogProps =
	| { kind: "unit" | "bank"; versionId: string; of?: undefined }
	| { kind: "renameUnit" | "renameBank"; of: Named; versionId?: undefined };

interface Values extends Record<string, unknown> {
	title: { en: string; zh: string };
	name: { en: string; zh: string };
}

/** A button that asks for the name of a unit or a bank. */
export function NameDialogButton(props: NameDialogProps) {
	const t = useMessages(messages);
	const [opened, setOpened] = useState(false);
	const label = t(labels[props.kind]);
	return (
		<>
			<Button
				variant={props.kind === "unit" ? "filled" : "default"}
				size={props.kind === "unit" || props.kind === "renameBank" ? "sm" : "xs"}
				aria-haspopup="dialog"
				onClick={() => setOpened(true)}
			>
				{label}
			</Button>
			<Dialog
				opened={opened}
				onClose={() => setOpened(false)}
				title={props.of ? t(props.kind as "renameUnit" | "renameBank") : label}
			>
				<NameForm {...props} onDone={() => setOpened(false)} />
			</Dialog>
		</>
	);
}

const labels = { unit: "addUnit", bank: "addBank", renameUnit: "rename", renameBank: "rename" } as const;

function NameForm({ kind, versionId, of, onDone }: NameDialogProps & { onDone: () => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const ofBank = kind === "bank" || kind === "renameBank";
	const path = ofBank ? "name" : "title";
	const state = useServerForm<Values, unknown>({
		initialValues: { title: fieldsOf(of?.title), name: fieldsOf(of?.title) },
		submit: (values) => {
			const texts = textsOf(values[path]);
			if (of) return ofBank ? editBank(of.id, texts) : editUnit(of.id, texts);
			return ofBank ? addBank(versionId, texts) : addUnit(versionId, texts);
		},
		onDone: () => {
			for (const key of ["course-content", "question-banks"]) void client.invalidateQueries({ queryKey: [key] });
			onDone();
		},
	});
	const fields = ofBank ? { zh: t("bankZh"), en: t("bankEn") } : { zh: t("unitZh"), en: t("unitEn") };
	return (
		<ServerForm form={state} submitLabel={of ? w("save") : t(labels[kind])}>
			<TwoTexts form={state.form} path={path} labels={fields} />
		</ServerForm>
	);
}
