import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { competencyQuery, editCompetency } from "../calls.ts";
import { messages } from "./competency-form.messages.ts";
import { CompetencyForm } from "./competency-form.tsx";
import { contentOf, valuesOf } from "./competency-values.ts";

/** Changes a competency of an own framework. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, competencyId } = usePageParams<"id" | "competencyId">();
	// What the form was opened with must not change beneath it.
	const competency = useQuery({
		...competencyQuery(competencyId),
		refetchOnMount: "always",
		gcTime: 0,
		staleTime: Number.POSITIVE_INFINITY,
	});
	return (
		<QueryView query={competency} page>
			{(data) =>
				data.abilities.includes("edit") ? (
					<>
						<PageHeader title={t("editTitle")} hint={name(data.name)} above={name(data.name)} />
						<CompetencyForm
							initial={valuesOf(data, name)}
							self={data.id}
							submitLabel={t("save")}
							submit={(values) => editCompetency(data.id, { ...contentOf(values), revision: data.revision })}
							onDone={() => {
								void client.invalidateQueries({ queryKey: ["frameworks"] });
								void client.invalidateQueries({ queryKey: ["competencies"] });
								toast(t("saved"));
								go(`/frameworks/${id}?competency=${data.id}`);
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
