import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { createProgramme } from "../calls-supply.ts";
import { titles } from "../titles.ts";
import { formWords } from "./programme-form.messages.ts";
import { ProgrammeForm } from "./programme-form.tsx";
import { emptyProgramme, inputOf, type ProgrammeValues } from "./programme-values.ts";
import { useProgrammeChecks } from "./use-programme-checks.ts";

/** Adds a programme; an official says to which school. */
export function Page() {
	const t = useMessages(formWords);
	const title = useMessages(titles);
	const go = useGo();
	const client = useQueryClient();
	const asksSchool = may(useSession(), "demand.catalogues.publish");
	const check = useProgrammeChecks(asksSchool);
	const state = useServerForm<ProgrammeValues, { id: string }>({
		initialValues: emptyProgramme(new Date().getFullYear() + 1),
		draftKey: "programme-new",
		validate: check,
		submit: (values, send) => createProgramme(inputOf(values), values.schoolId?.id, send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["programmes"] });
			toast(t("created"));
			go(`/programmes/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("newProgramme")} lead={t("lead")} />
			<ProgrammeForm state={state} submitLabel={t("create")} asksSchool={asksSchool} />
		</>
	);
}
