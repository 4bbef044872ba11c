import { Radio, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { hasRole } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { createFramework } from "../calls.ts";
import { words } from "../words.ts";
import styles from "./editor.module.css";
import { FrameworkFields, type FrameworkValues } from "./framework-fields.tsx";
import { messages } from "./framework-form.messages.ts";

/** Begins a framework of the region or of the organisation. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const go = useGo();
	const client = useQueryClient();
	const session = useSession();
	// The server decides; this only spares a person a choice that is none.
	const official = hasRole(session, "official");
	const daily = hasRole(session, "owner", "coordinator", "programme_head");
	const state = useServerForm<FrameworkValues, { id: string }>({
		initialValues: {
			owner: official ? "region" : "organisation",
			code: "",
			name: { en: "", zh: "" },
			description: { en: "", zh: "" },
			version: "1.0",
		},
		draftKey: "framework-new",
		submit: createFramework,
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["frameworks"] });
			go(`/frameworks/${id}`);
		},
	});
	const { form } = state;
	return (
		<>
			<PageHeader title={t("newTitle")} lead={t("newLead")} />
			<Card>
				<div className={styles.form}>
					<ServerForm form={state} submitLabel={t("create")}>
						{official && daily && (
							<Radio.Group className={styles.field} label={t("owner")} {...form.getInputProps("owner")}>
								<Radio value="region" label={t("ownerRegion")} />
								<Radio value="organisation" label={t("ownerOrganisation")} />
							</Radio.Group>
						)}
						<TextInput
							className={styles.short}
							label={w("code")}
							description={t("codeHint")}
							required
							{...form.getInputProps("code")}
						/>
						<FrameworkFields form={state} />
					</ServerForm>
				</div>
			</Card>
		</>
	);
}
