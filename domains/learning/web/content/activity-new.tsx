import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type ActivityKind, activityKinds } from "../../contract-content.ts";
import { courseQuery } from "../courses/calls-courses.ts";
import { words } from "../words.ts";
import { formWords } from "./activity.messages.ts";
import { ActivityForm } from "./activity-form.tsx";
import { type ActivityValues, inputOf, valuesOf } from "./activity-values.ts";
import { addActivity, type Content, contentQuery } from "./calls-content.ts";

/** Adds an activity to a unit; the address says to which, and its kind. */
export function NewActivityPage({ courseId: id }: { courseId: string }) {
	const course = useQuery(courseQuery(id));
	const versionId = course.data?.versions[0]?.id;
	const content = useQuery({ ...contentQuery(versionId ?? ""), enabled: versionId !== undefined });
	return (
		<QueryView query={content} page>
			{(found) => <NewActivity content={found} />}
		</QueryView>
	);
}

function NewActivity({ content }: { content: Content }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const [address] = useAddressQuery();
	const kind = activityKinds.find((one) => one === address.get("kind")) ?? ("page" satisfies ActivityKind);
	const unit = content.units.find(({ id }) => id === address.get("unit")) ?? content.units[0];
	const state = useServerForm<ActivityValues, { id: string }>({
		initialValues: valuesOf(
			null,
			content.banks.map(({ id }) => id),
		),
		submit: (values, send) => addActivity(unit?.id ?? "", inputOf(kind, values), send),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["course-content"] });
			go(`/courses/${content.courseId}/content`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={t(`new.${kind}`)} hint={name(unit?.title)} above={[undefined, name(content.course)]} />
			<ActivityForm
				kind={kind}
				state={state}
				banks={content.banks}
				develops={content.develops}
				submitLabel={t("create")}
				actions={
					<Button component={Link} to={`/courses/${content.courseId}/content`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
