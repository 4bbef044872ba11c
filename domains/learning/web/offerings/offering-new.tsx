import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { courseQuery } from "../courses/calls-courses.ts";
import { createOffering } from "./calls-offerings.ts";
import { datesOf, OfferingForm } from "./offering-form.tsx";
import { messages } from "./offerings.messages.ts";

/** Prepares an offering of the course that the address names. */
export function NewOffering() {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const [address] = useAddressQuery();
	const courseId = address.get("course") ?? "";
	const query = useQuery(courseQuery(courseId));
	return (
		<QueryView query={query} page>
			{(course) => (
				<>
					<PageHeader title={t("newTitle")} hint={name(course.name)} lead={t("leadNew")} />
					<OfferingForm
						initialValues={{
							term: address.get("term") ?? "",
							section: "",
							startsOn: "",
							endsOn: "",
							capacity: address.get("seats") ?? "",
							openTo: "school",
							placeId: "",
							language: "",
						}}
						submitLabel={t("create")}
						back={`/courses/${courseId}`}
						submit={(values, send) => createOffering({ courseId, ...datesOf(values) }, send)}
						onDone={(answer) => {
							void client.invalidateQueries({ queryKey: ["offerings"] });
							go(`/offerings/${(answer as { id: string }).id}`, { replace: true });
						}}
					/>
				</>
			)}
		</QueryView>
	);
}
