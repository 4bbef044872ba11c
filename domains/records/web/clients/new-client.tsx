import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { type NewClient, type Scope, scopes } from "../../contract.ts";
import { createClient } from "../calls.ts";
import { messages } from "./clients.messages.ts";
import styles from "./clients.module.css";
import { CopiedValues } from "./copied-values.tsx";
import { useOwnOrganisation } from "./use-own-organisation.ts";

type Made = NewClient & { name: string };

/** Makes credentials for a program, then shows the secret this once. */
export function Page() {
	const t = useMessages(messages);
	const [made, setMade] = useState<Made | null>(null);
	if (made === null) {
		return (
			<>
				<PageHeader title={t("newTitle")} lead={t("newLead")} />
				<Card>
					<ClientForm onMade={setMade} />
				</Card>
			</>
		);
	}
	return (
		<>
			<PageHeader title={t("doneTitle", { name: made.name })} lead={t("doneLead")} />
			<Card>
				<CopiedValues
					values={[
						{ label: t("key"), value: made.key },
						{ label: t("secret"), value: made.secret },
					]}
				/>
			</Card>
			<Button component={Link} to="/my-organisation/records" variant="default">
				{t("back")}
			</Button>
		</>
	);
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

function ClientForm({ onMade }: { onMade: (made: Made) => void }) {
	const t = useMessages(messages);
	const organisationId = useOwnOrganisation();
	const queries = useQueryClient();
	const form = useServerForm({
		initialValues: { name: "", scopes: ["statements/write", "statements/read/mine"] as Scope[], origins: "" },
		validate: ({ name, scopes: chosen, origins }) => ({
			...(!name.trim() && { name: t("required") }),
			...(chosen.length === 0 && { scopes: t("oneScope") }),
			...(!origins.split(/\s+/).filter(Boolean).every(isOrigin) && { origins: t("originsWrong") }),
		}),
		submit: ({ origins, ...values }) =>
			createClient(organisationId, { ...values, origins: origins.split(/\s+/).filter(Boolean) }),
		onDone: async (answer, { name }) => {
			await queries.invalidateQueries({ queryKey: ["record-clients"] });
			onMade({ ...answer, name });
		},
	});
	const { getInputProps } = form.form;
	return (
		<ServerForm form={form} submitLabel={t("make")}>
			<TextInput
				label={t("name")}
				description={t("nameHint")}
				autoComplete="off"
				maxLength={120}
				required
				{...getInputProps("name")}
			/>
			<Checkbox.Group label={t("scopes")} description={t("scopesHint")} {...getInputProps("scopes")}>
				<div className={styles.scopes}>
					{scopes.map((scope) => (
						<Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
					))}
				</div>
			</Checkbox.Group>
			<Textarea
				label={t("originsLabel")}
				description={t("originsHint")}
				autosize
				minRows={2}
				spellCheck={false}
				{...getInputProps("origins")}
			/>
		</ServerForm>
	);
}
