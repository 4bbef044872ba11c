import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { addCompetency, frameworkQuery } from "../calls.ts";
import { messages } from "./competency-form.messages.ts";
import { CompetencyForm } from "./competency-form.tsx";
import { contentOf, emptyCompetency } from "./competency-values.ts";

/** Adds a competency to an own framework. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id } = usePageParams<"id">();
	const framework = useQuery(frameworkQuery(id));
	return (
		<QueryView query={framework} page>
			{(data) =>
				data.abilities.includes("edit") ? (
					<>
						<PageHeader title={t("newTitle")} hint={name(data.name)} />
						<CompetencyForm
							initial={emptyCompetency}
							submitLabel={t("add")}
							draftKey={`competency-new-${id}`}
							submit={(values, send) => addCompetency(id, contentOf(values), send)}
							onDone={() => {
								void client.invalidateQueries({ queryKey: ["frameworks"] });
								toast(t("saved"));
								go(`/frameworks/${id}`);
							}}
						/>
					</>
				) : (
					<NotFound />
				)
			}
		</QueryView>
	);
}
