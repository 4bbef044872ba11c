import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import { createChain } from "./calls-chains.ts";
import { formWords } from "./chain-form.messages.ts";
import { ChainForm } from "./chain-form.tsx";
import { type ChainValues, emptyChain, inputOf } from "./chain-values.ts";

/** Begins an industry chain of the official's region. */
export function Page() {
	const t = useMessages(formWords);
	const title = useMessages(titles);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<ChainValues, { id: string }>({
		initialValues: emptyChain,
		draftKey: "industry-chain-new",
		submit: (values, send) => createChain(inputOf(values), send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["industry-chains"] });
			toast(t("saved"));
			go(`/industry-chains/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("newChain")} lead={t("newLead")} />
			<ChainForm
				state={state}
				submitLabel={t("create")}
				actions={
					<Button component={Link} to="/industry-chains" variant="default">
						{title("cancel")}
					</Button>
				}
			/>
		</>
	);
}
