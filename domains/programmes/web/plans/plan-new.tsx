import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { Link, useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { createPlan, findProgrammes, type Programme, programmeChoice, programmeQuery } from "./calls-plans.ts";
import { messages } from "./plans.messages.ts";

interface Values extends Record<string, unknown> {
	programmeId: Choice | null;
}

/** Begins the training plan of a programme, which the address may name. */
export function Page() {
	const [address] = useAddressQuery();
	const id = address.get("programmeId");
	const query = useQuery({ ...programmeQuery(id ?? ""), enabled: id !== null });
	return id ? (
		<QueryView query={query} page>
			{(programme) => <NewPlan programme={programme} />}
		</QueryView>
	) : (
		<NewPlan programme={null} />
	);
}

function NewPlan({ programme }: { programme: Programme | null }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const language = useLanguage();
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<Values, { id: string }>({
		initialValues: { programmeId: programme && programmeChoice(programme, language) },
		validate: ({ programmeId }): Record<string, string> =>
			programmeId
				? {}
				: { programmeId: fieldProblemText({ path: "programmeId", code: "required", params: {} }, language) },
		submit: ({ programmeId }, send) => createPlan(programmeId?.id ?? "", send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["plans"] });
			go(`/training-plans/${id}`, { replace: true });
		},
	});
	const { form } = state;
	return (
		<>
			<PageHeader title={title("newPlan")} lead={t("newLead")} />
			<ServerForm
				form={state}
				submitLabel={t("begin")}
				actions={
					<Button component={Link} to="/training-plans" variant="default">
						{w("cancel")}
					</Button>
				}
			>
				<Card>
					<TypeAhead
						label={t("programme")}
						description={t("programmeHow")}
						required
						eager
						value={form.values.programmeId}
						error={form.getInputProps("programmeId").error}
						data-path="programmeId"
						search={(text, signal) => findProgrammes(text, language, signal)}
						onChange={(choice) => form.setFieldValue("programmeId", choice)}
					/>
				</Card>
			</ServerForm>
		</>
	);
}
