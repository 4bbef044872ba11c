import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { useOfferingName } from "../parts/offering-name.ts";
import { words } from "../words.ts";
import { editOffering, offeringQuery } from "./calls-offerings.ts";
import { datesOf, OfferingForm, ONLINE } from "./offering-form.tsx";
import { NewOffering } from "./offering-new.tsx";
import { messages } from "./offerings.messages.ts";
import { QuizzesTold } from "./quizzes-told.tsx";

/** Changes an offering, or prepares one where the address names none: one script for both. */
export function Page() {
	const { id } = usePageParams<"id">();
	return id ? <ExistingOffering id={id} /> : <NewOffering />;
}

/** Changes term, section, days and seats. */
function ExistingOffering({ id }: { id: string }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const offeringName = useOfferingName();
	const go = useGo();
	const client = useQueryClient();
	const query = useQuery({ ...offeringQuery(id), staleTime: 0, refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{({
				course,
				term,
				section,
				startsOn,
				endsOn,
				capacity,
				openTo,
				online,
				place,
				language,
				revision,
				quizzesTold,
			}) => (
				<>
					<PageHeader
						title={t("editTitle")}
						hint={name(course.name)}
						above={offeringName({ course: course.name, term, section })}
					/>
					<QuizzesTold quizzes={quizzesTold} />
					<OfferingForm
						initialValues={{
							term,
							section,
							startsOn,
							endsOn,
							capacity: capacity ?? "",
							openTo,
							placeId: online ? ONLINE : (place?.id ?? ""),
							language: language ?? "",
						}}
						submitLabel={w("save")}
						back={`/offerings/${id}`}
						submit={(values) => editOffering(id, { ...datesOf(values), revision })}
						onDone={() => {
							void client.invalidateQueries({ queryKey: ["offerings"] });
							go(`/offerings/${id}`, { replace: true });
						}}
					/>
				</>
			)}
		</QueryView>
	);
}
