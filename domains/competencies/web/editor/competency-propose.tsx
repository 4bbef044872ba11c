import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { competencyQuery, proposeChange } from "../calls.ts";
import { messages } from "./competency-form.messages.ts";
import { CompetencyForm } from "./competency-form.tsx";
import { type CompetencyValues, contentOf, emptyCompetency, valuesOf } from "./competency-values.ts";

/** Proposes a new competency, or a change of one, to the owner of a framework. */
export function Page() {
	const { id, competencyId } = usePageParams<"id" | "competencyId">();
	return competencyId ? (
		<Existing frameworkId={id} competencyId={competencyId} />
	) : (
		<Form frameworkId={id} competencyId={null} initial={emptyCompetency} />
	);
}

function Existing({ frameworkId, competencyId }: { frameworkId: string; competencyId: string }) {
	const name = useName();
	const competency = useQuery({ ...competencyQuery(competencyId), staleTime: Number.POSITIVE_INFINITY });
	return (
		<QueryView query={competency} page>
			{(data) => <Form frameworkId={frameworkId} competencyId={competencyId} initial={valuesOf(data, name)} />}
		</QueryView>
	);
}

interface FormProps {
	frameworkId: string;
	competencyId: string | null;
	initial: CompetencyValues;
}

function Form({ frameworkId, competencyId, initial }: FormProps) {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	return (
		<>
			<PageHeader title={competencyId ? t("proposeEditTitle") : t("proposeTitle")} lead={t("proposeLead")} />
			<CompetencyForm
				withReason
				initial={initial}
				{...(competencyId && { self: competencyId })}
				submitLabel={t("propose")}
				draftKey={`propose-${frameworkId}-${competencyId ?? "new"}`}
				submit={(values, send) =>
					proposeChange(frameworkId, { competencyId, content: contentOf(values), reason: values.reason.trim() }, send)
				}
				onDone={() => {
					void client.invalidateQueries({ queryKey: ["frameworks"] });
					toast(t("proposed"));
					go(`/frameworks/${frameworkId}/proposals`);
				}}
			/>
		</>
	);
}
