import { Textarea, TextInput } from "@mantine/core";
import type { ServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { words } from "../words.ts";
import styles from "./editor.module.css";
import { messages } from "./framework-form.messages.ts";

export interface FrameworkValues extends Record<string, unknown> {
	owner: "region" | "organisation";
	code: string;
	name: { en: string; zh: string };
	description: { en: string; zh: string };
	version: string;
}

/** Fields that a new framework and an edited one share. */
export function FrameworkFields({ form: { form } }: { form: ServerForm<FrameworkValues> }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	return (
		<>
			<div className={styles.pair}>
				<TextInput label={w("nameZh")} lang="zh" {...form.getInputProps("name.zh")} />
				<TextInput label={w("nameEn")} lang="en" {...form.getInputProps("name.en")} />
			</div>
			<div className={styles.pair}>
				<Textarea label={w("descriptionZh")} lang="zh" rows={3} {...form.getInputProps("description.zh")} />
				<Textarea label={w("descriptionEn")} lang="en" rows={3} {...form.getInputProps("description.en")} />
			</div>
			<TextInput
				className={styles.short}
				label={t("version")}
				description={t("versionHint")}
				required
				{...form.getInputProps("version")}
			/>
		</>
	);
}
