import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { words } from "../words.ts";
import { formWords } from "./activity.messages.ts";
import { ActivityForm } from "./activity-form.tsx";
import { NewActivityPage } from "./activity-new.tsx";
import { type ActivityValues, inputOf, valuesOf } from "./activity-values.ts";
import { type Activity, activityQuery, type Content, contentQuery, editActivity } from "./calls-content.ts";

/** Changes an activity of a draft, or adds one where the address names none: one script for both. */
export function Page() {
	const { id, activityId } = usePageParams<"id" | "activityId">();
	return activityId ? <ExistingActivity activityId={activityId} /> : <NewActivityPage courseId={id} />;
}

function ExistingActivity({ activityId }: { activityId: string }) {
	const activity = useQuery({ ...activityQuery(activityId), refetchOnWindowFocus: false });
	const versionId = activity.data?.versionId;
	const content = useQuery({ ...contentQuery(versionId ?? ""), enabled: versionId !== undefined });
	return (
		<QueryView query={activity} page>
			{(found) => (
				<QueryView query={content}>
					{({ banks, develops }) => <EditActivity key={found.id} activity={found} banks={banks} develops={develops} />}
				</QueryView>
			)}
		</QueryView>
	);
}

function EditActivity(props: { activity: Activity; banks: Content["banks"]; develops: Content["develops"] }) {
	const { activity, banks, develops } = props;
	const t = useMessages(formWords);
	const w = useMessages(words);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, kind, courseId, revision } = activity;
	const state = useServerForm<ActivityValues, { revision: number }>({
		initialValues: valuesOf(
			activity,
			banks.map((bank) => bank.id),
		),
		submit: (values) => editActivity(id, revision, inputOf(kind, values)),
		onDone: () => {
			for (const key of ["course-content", "course-activities"]) void client.invalidateQueries({ queryKey: [key] });
			toast(w("saved"));
			go(`/courses/${courseId}/content`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader
				title={t(`edit.${kind}`)}
				hint={name(activity.title)}
				above={[undefined, name(activity.course)]}
				actions={
					<Button component={Link} to={`/courses/${courseId}/activities/${id}/preview`} variant="default">
						{t("preview")}
					</Button>
				}
			/>
			<ActivityForm
				kind={kind}
				state={state}
				banks={banks}
				develops={develops}
				submitLabel={w("save")}
				actions={
					<Button component={Link} to={`/courses/${courseId}/content`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
