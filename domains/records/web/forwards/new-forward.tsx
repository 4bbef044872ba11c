import { Checkbox, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type ForwardInput, forwardEditions } from "../../contract.ts";
import { createForward } from "../calls.ts";
import { useOwnOrganisation } from "../clients/use-own-organisation.ts";
import { messages } from "./forwards.messages.ts";

const isIri = (text: string): boolean => text.trim() === "" || /^[a-z][a-z\d+.-]*:\S+$/i.test(text.trim());

/** Enters another store to which records are sent on. */
export function Page() {
	const t = useMessages(messages);
	const organisationId = useOwnOrganisation();
	const queries = useQueryClient();
	const go = useGo();
	const form = useServerForm({
		initialValues: {
			name: "",
			endpoint: "",
			edition: "2.0.0" as ForwardInput["edition"],
			key: "",
			secret: "",
			verb: "",
			activity: "",
			past: false,
			own: false,
		},
		validate: ({ name, endpoint, key, secret, verb, activity }) => ({
			...(!name.trim() && { name: t("required") }),
			...(!/^https?:\/\/[^?#]+$/.test(endpoint.trim()) && { endpoint: t("endpointWrong") }),
			...(!key && { key: t("required") }),
			...(!secret && { secret: t("required") }),
			...(!isIri(verb) && { verb: t("iriWrong") }),
			...(!isIri(activity) && { activity: t("iriWrong") }),
		}),
		submit: ({ verb, activity, ...values }) =>
			createForward(organisationId, { ...values, verb: verb.trim() || null, activity: activity.trim() || null }),
		onDone: async (_, { name }) => {
			toast(t("addedDone", { name }));
			await queries.invalidateQueries({ queryKey: ["record-forwards"] });
			go("/my-organisation/records");
		},
	});
	const { getInputProps } = form.form;
	return (
		<>
			<PageHeader title={t("newTitle")} lead={t("newLead")} />
			<Card>
				<ServerForm form={form} submitLabel={t("add")}>
					<TextInput
						label={t("name")}
						description={t("nameHint")}
						autoComplete="off"
						maxLength={120}
						required
						{...getInputProps("name")}
					/>
					<TextInput
						label={t("endpoint")}
						description={t("endpointHint")}
						type="url"
						autoComplete="off"
						required
						{...getInputProps("endpoint")}
					/>
					<NativeSelect
						label={t("edition")}
						data={forwardEditions.map((value) => ({ value, label: `xAPI ${value}` }))}
						{...getInputProps("edition")}
					/>
					<TextInput label={t("key")} autoComplete="off" required {...getInputProps("key")} />
					<PasswordInput
						label={t("secret")}
						description={t("secretHint")}
						autoComplete="new-password"
						required
						{...getInputProps("secret")}
					/>
					<TextInput label={t("verb")} description={t("verbHint")} autoComplete="off" {...getInputProps("verb")} />
					<TextInput
						label={t("activity")}
						description={t("activityHint")}
						autoComplete="off"
						{...getInputProps("activity")}
					/>
					<Checkbox label={t("past")} {...getInputProps("past", { type: "checkbox" })} />
					<Checkbox label={t("own")} description={t("ownHint")} {...getInputProps("own", { type: "checkbox" })} />
				</ServerForm>
			</Card>
		</>
	);
}
