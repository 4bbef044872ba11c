import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { editProgramme, type Programme, programmeQuery } from "../calls-supply.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { formWords } from "./programme-form.messages.ts";
import { ProgrammeForm } from "./programme-form.tsx";
import { inputOf, type ProgrammeValues, valuesOf } from "./programme-values.ts";
import { useProgrammeChecks } from "./use-programme-checks.ts";

/** Changes an open programme. Whoever changed it meanwhile is not overwritten: the server compares the version. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...programmeQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(programme) => <EditProgramme key={programme.id} programme={programme} />}
		</QueryView>
	);
}

function EditProgramme({ programme }: { programme: Programme }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, version } = programme;
	const check = useProgrammeChecks(false);
	const state = useServerForm<ProgrammeValues, { version: number }>({
		initialValues: valuesOf(programme, (occupation) => name(occupation.name)),
		draftKey: `programme-${id}-${version}`,
		validate: check,
		submit: (values) => editProgramme(id, version, inputOf(values)),
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["programmes"] });
			toast(t("saved"));
			go(`/programmes/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("editProgramme")} hint={name(programme.name)} lead={t("leadEdit")} />
			<ProgrammeForm
				state={state}
				submitLabel={t("save")}
				actions={
					<Button component={Link} to={`/programmes/${id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
