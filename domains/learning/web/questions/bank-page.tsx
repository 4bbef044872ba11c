import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { type QuestionRow, questionKinds } from "../../contract-questions.ts";
import { rightOf } from "../../draw-paper.ts";
import { type Bank, bankQuery, deleteBank, deleteQuestion } from "../content/calls-content.ts";
import { NameDialogButton } from "../content/name-dialog.tsx";
import { messages } from "./questions.messages.ts";
import styles from "./questions.module.css";

/** A bank: its questions with what is right. */
export function Page() {
	const { bankId } = usePageParams<"bankId">();
	const query = useQuery(bankQuery(bankId));
	return (
		<QueryView query={query} page>
			{(bank) => <BankView bank={bank} />}
		</QueryView>
	);
}

function BankView({ bank }: { bank: Bank }) {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const language = useLanguage();
	const step = useStep("question-banks", "course-content");
	const { courseId, editable, questions } = bank;
	const at = `/courses/${courseId}/banks/${bank.id}`;
	return (
		<>
			<PageHeader
				title={name(bank.name)}
				names
				hint={name(bank.course)}
				above={[undefined, name(bank.course)]}
				lead={t("lead")}
				actions={
					<>
						{questions.length > 0 && (
							<StepButton
								variant="default"
								leftSection={<DownloadIcon />}
								onStep={() =>
									step(
										() => exportRows(`/api/question-banks/${bank.id}/qti?language=${language}`, "questions", "zip"),
										() => t("exportedQti"),
									)
								}
							>
								{t("exportQti")}
							</StepButton>
						)}
						{editable && (
							<Button component={Link} to={`${at}/import`} variant="default">
								{t("importQti")}
							</Button>
						)}
						{editable && <NameDialogButton kind="renameBank" of={{ id: bank.id, title: bank.name }} />}
						{editable && (
							<ConfirmButton
								question={t("deleteBankQuestion")}
								detail={t("final")}
								confirmLabel={t("delete")}
								final
								onConfirm={async () => {
									await deleteBank(bank.id);
									go(`/courses/${courseId}/content`, { replace: true });
								}}
							>
								{t("deleteBank")}
							</ConfirmButton>
						)}
						<Button component={Link} to={`/courses/${courseId}/content`} variant="default">
							{t("back")}
						</Button>
					</>
				}
			/>
			<Card>
				{questions.length === 0 && <p className={styles.none}>{t("none")}</p>}
				<ol className={styles.questions}>
					{questions.map((question) => (
						<QuestionLine
							key={question.id}
							question={question}
							competency={bank.competencies.find(({ id }) => id === question.competencyId)}
							editAt={editable ? `${at}/${question.id}` : null}
							remove={() => step(() => deleteQuestion(question.id))}
						/>
					))}
				</ol>
				{editable && (
					<div className={styles.add}>
						<span>{t("add")}</span>
						{questionKinds.map((kind) => (
							<Button key={kind} component={Link} to={`${at}/new?kind=${kind}`} variant="default" size="xs">
								{t(`kind.${kind}`)}
							</Button>
						))}
					</div>
				)}
			</Card>
		</>
	);
}

interface QuestionLineProps {
	question: QuestionRow;
	competency: Bank["competencies"][number] | undefined;
	editAt: string | null;
	remove: () => Promise<unknown>;
}

function QuestionLine({ question, competency, editAt, remove }: QuestionLineProps) {
	const t = useMessages(messages);
	const name = useName();
	const right = rightOf({ ...question, rights: {} });
	return (
		<li>
			<span className={styles.prompt}>
				<Named name={question.content.prompt} />
			</span>
			<span>{t("right", { text: right.map(({ text }) => name(text)).join("; ") })}</span>
			<span className={styles.meta}>
				<Tag>{t(`kind.${question.content.kind}`)}</Tag>
				{t("points", { count: question.points })}
				{competency && <Named name={competency.name} />}
				{editAt && (
					<>
						<Button component={Link} to={editAt} variant="subtle" size="compact-sm">
							{t("edit")}
						</Button>
						<ConfirmButton
							variant="subtle"
							size="compact-sm"
							question={t("deleteQuestion")}
							detail={t("final")}
							confirmLabel={t("delete")}
							final
							onConfirm={remove}
						>
							{t("delete")}
						</ConfirmButton>
					</>
				)}
			</span>
		</li>
	);
}
