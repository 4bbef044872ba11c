import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useAddressQuery, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type QuestionRow, questionKinds } from "../../contract-questions.ts";
import { addQuestion, type Bank, bankQuery, editQuestion } from "../content/calls-content.ts";
import { words } from "../words.ts";
import { QuestionForm } from "./question-form.tsx";
import { emptyQuestion, inputOf, type QuestionValues, valuesOf } from "./question-values.ts";
import { messages } from "./questions.messages.ts";

/** Adds a question to a bank, or changes one; of a new one the address says the kind. */
export function Page() {
	const { bankId, questionId } = usePageParams<"bankId" | "questionId">();
	const query = useQuery({ ...bankQuery(bankId), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(bank) => {
				const question = bank.questions.find(({ id }) => id === questionId);
				// Deleted meanwhile, in another tab: that is no new one.
				return questionId && !question ? <NotFound /> : <EditQuestion bank={bank} question={question} />;
			}}
		</QueryView>
	);
}

function EditQuestion({ bank, question }: { bank: Bank; question: QuestionRow | undefined }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const [address] = useAddressQuery();
	const kind = question?.content.kind ?? questionKinds.find((one) => one === address.get("kind")) ?? "single";
	const back = `/courses/${bank.courseId}/banks/${bank.id}`;
	const state = useServerForm<QuestionValues, unknown>({
		initialValues: question ? valuesOf(question) : emptyQuestion(),
		submit: (values, send) => {
			const input = inputOf(kind, values);
			return question
				? editQuestion(question.id, { ...input, revision: question.revision })
				: addQuestion(bank.id, input, send);
		},
		onDone: () => {
			for (const key of ["question-banks", "course-content"]) void client.invalidateQueries({ queryKey: [key] });
			go(back, { replace: true });
		},
	});
	return (
		<>
			<PageHeader
				title={`${t(question ? "editTitle" : "newTitle")} · ${t(`kind.${kind}`)}`}
				hint={name(bank.name)}
				above={[name(bank.name), undefined, name(bank.course)]}
			/>
			<QuestionForm
				kind={kind}
				state={state}
				bank={bank}
				submitLabel={question ? w("save") : t("create")}
				actions={
					<Button component={Link} to={back} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
