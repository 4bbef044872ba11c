import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { AimFields } from "./aim-fields.tsx";
import { editPlan, type Plan, planQuery } from "./calls-plans.ts";
import { PartyFields } from "./party-fields.tsx";
import { formWords } from "./plan-form.messages.ts";
import { type PlanValues, planInputOf, planValues } from "./plan-values.ts";
import styles from "./plans.module.css";

/** Name, parties and objectives of a draft. Whoever changed them meanwhile is not overwritten. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...planQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(plan) => (plan.abilities.includes("edit") ? <EditPlan key={plan.id} plan={plan} /> : <NotFound />)}
		</QueryView>
	);
}

function EditPlan({ plan }: { plan: Plan }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, revision } = plan;
	const state = useServerForm<PlanValues, { revision: number }>({
		initialValues: planValues(plan),
		draftKey: `plan-${id}-${revision}`,
		submit: (values) => editPlan(id, revision, planInputOf(values)),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["plans"] });
			toast(w("saved"));
			go(`/training-plans/${id}`, { replace: true });
		},
	});
	const { form } = state;
	const { getInputProps } = form;
	return (
		<>
			<PageHeader title={title("editPlan")} hint={name(plan.name)} lead={t("leadPlan")} />
			<ServerForm
				form={state}
				submitLabel={w("save")}
				actions={
					<Button component={Link} to={`/training-plans/${id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			>
				<Card title={t("about")}>
					<div className={styles.pair}>
						<TextInput label={w("nameZh")} maxLength={160} {...getInputProps("name.zh")} data-path="name.zh" />
						<TextInput label={w("nameEn")} maxLength={160} {...getInputProps("name.en")} data-path="name.en" />
						<NumberInput
							label={t("creditsRequired")}
							description={t("creditsHow")}
							min={0}
							max={1000}
							step={0.5}
							{...getInputProps("creditsRequired")}
						/>
						<Textarea
							className={styles.wide}
							label={w("summaryZh")}
							rows={3}
							maxLength={4000}
							{...getInputProps("summary.zh")}
						/>
						<Textarea
							className={styles.wide}
							label={w("summaryEn")}
							rows={3}
							maxLength={4000}
							{...getInputProps("summary.en")}
						/>
					</div>
				</Card>
				<PartyFields state={state} />
				<Card title={t("objectives")} lead={t("objectivesLead")}>
					<AimFields
						path="objectives"
						aims={form.values.objectives}
						errors={form.errors}
						onChange={(aims) => form.setFieldValue("objectives", aims)}
					/>
				</Card>
			</ServerForm>
		</>
	);
}
