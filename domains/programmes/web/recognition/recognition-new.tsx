import { Button, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { findCourses, findOwnPlans, type NamedChoice, planQuery } from "../plans/calls-plans.ts";
import plans from "../plans/plans.module.css";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { proposeRecognition } from "./calls-recognitions.ts";
import { messages } from "./recognitions.messages.ts";

interface Values extends Record<string, unknown> {
	courseId: NamedChoice | null;
	planVersionId: NamedChoice | null;
	moduleId: string;
	credits: number | string;
	note: string;
}

/** Proposes that another school's course counts for a module of a plan of one's own. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const language = useLanguage();
	const name = useName();
	const { activeOrganisationId } = useSession();
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<Values, { id: string }>({
		initialValues: { courseId: null, planVersionId: null, moduleId: "", credits: 1, note: "" },
		submit: ({ courseId, planVersionId, moduleId, credits, note }, send) =>
			proposeRecognition(
				{
					courseId: courseId?.id ?? "",
					planVersionId: planVersionId?.id ?? "",
					moduleId,
					credits: Number(credits),
					note: note.trim() || null,
				},
				send,
			),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["recognitions"] });
			toast(t("sent"));
			go("/credit-recognitions", { replace: true });
		},
	});
	const { form } = state;
	const { planVersionId } = form.values;
	const plan = useQuery({ ...planQuery(planVersionId?.id ?? ""), enabled: planVersionId !== null });
	const modules = planVersionId ? (plan.data?.moduleList ?? []) : [];
	return (
		<>
			<PageHeader title={title("newRecognition")} lead={t("newLead")} />
			<ServerForm
				form={state}
				submitLabel={t("propose")}
				actions={
					<Button component={Link} to="/credit-recognitions" variant="default">
						{w("cancel")}
					</Button>
				}
			>
				<Card>
					<div className={plans.pair}>
						<TypeAhead
							label={t("course")}
							description={t("courseHow")}
							required
							eager
							value={form.values.courseId}
							error={form.getInputProps("courseId").error}
							data-path="courseId"
							search={(text, signal) => findCourses(text, language, signal, activeOrganisationId)}
							onChange={(choice) => form.setFieldValue("courseId", choice)}
						/>
						<TypeAhead
							label={t("plan")}
							description={t("planHow")}
							required
							eager
							value={planVersionId}
							error={form.getInputProps("planVersionId").error}
							data-path="planVersionId"
							search={(text, signal) => findOwnPlans(text, language, signal)}
							onChange={(choice) => form.setValues({ planVersionId: choice, moduleId: "" })}
						/>
						<NativeSelect
							label={t("module")}
							required
							data={[
								{ value: "", label: modules.length > 0 ? "–" : t("choosePlan") },
								...modules.map((module) => ({
									value: module.id,
									label: `${name(module.name)} · ${w("credits", { count: module.credits })}`,
								})),
							]}
							{...form.getInputProps("moduleId")}
						/>
						<NumberInput
							label={t("credits")}
							required
							min={0.5}
							max={100}
							step={0.5}
							{...form.getInputProps("credits")}
						/>
						<Textarea
							className={plans.wide}
							label={t("note")}
							rows={2}
							maxLength={2000}
							{...form.getInputProps("note")}
						/>
					</div>
				</Card>
			</ServerForm>
		</>
	);
}
