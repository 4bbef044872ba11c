import { useQuery } from "@tanstack/react-query";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { QtiItem, QtiPreview } from "../../contract-qti.ts";
import { rightOf } from "../../draw-paper.ts";
import { bankQuery } from "../content/calls-content.ts";
import { ReadFileCard } from "../parts/read-file-card.tsx";
import { titles } from "../titles.ts";
import { importQti, previewQti } from "./calls-qti.ts";
import { qtiWords } from "./qti.messages.ts";
import { messages } from "./questions.messages.ts";
import styles from "./questions.module.css";

/** Questions out of a QTI package: upload, look, add. */
export function Page() {
	const t = useMessages(qtiWords);
	const title = useMessages(titles);
	const name = useName();
	const { id, bankId } = usePageParams<"id" | "bankId">();
	const bank = useQuery(bankQuery(bankId)).data;
	return (
		<>
			<PageHeader
				title={title("importQti")}
				above={bank && [name(bank.name), undefined, name(bank.course)]}
				lead={t("lead")}
			/>
			<ReadFileCard
				words={{ file: t("file"), how: t("fileHow"), reading: t("reading") }}
				accept={[".zip", ".xml"]}
				look={previewQti(bankId)}
			>
				{(read) => <Preview key={read.fileId} at={`/courses/${id}/banks/${bankId}`} bankId={bankId} {...read} />}
			</ReadFileCard>
		</>
	);
}

function Preview({ at, bankId, fileId, preview }: { at: string; bankId: string; fileId: string; preview: QtiPreview }) {
	const t = useMessages(qtiWords);
	const step = useStep("question-banks", "course-content");
	const go = useGo();
	const { items, ready, leftOut, token } = preview;
	return (
		<>
			<Card
				title={t("counts", { count: items.length, ready })}
				lead={t("countsLead")}
				actions={
					ready > 0 && (
						<StepButton
							onStep={() =>
								step(
									() => importQti(bankId, { fileId, token }),
									({ added }) => t("taken", { count: added }),
								).then(() => go(at))
							}
						>
							{t("take", { count: ready })}
						</StepButton>
					)
				}
			>
				<ol className={styles.questions}>
					{items.map((item, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes, and a manifest may name a file twice
						<ItemLine key={index} item={item} />
					))}
				</ol>
			</Card>
			{leftOut.length > 0 && (
				<Card title={t("leftOut", { count: leftOut.length })} lead={t("leftOutLead")}>
					<p className={styles.files}>{leftOut.join(" · ")}</p>
				</Card>
			)}
		</>
	);
}

function ItemLine({ item: { file, title, question, errors, notes } }: { item: QtiItem }) {
	const t = useMessages(qtiWords);
	const q = useMessages(messages);
	const name = useName();
	const say = useRemark();
	return (
		<li>
			<span className={styles.prompt}>
				{question ? <Named name={question.content.prompt} /> : title || t("noTitle")}
			</span>
			{question && (
				<span>
					{t("right", {
						text: rightOf({ ...question, id: "", rights: {} })
							.map(({ text }) => name(text))
							.join("; "),
					})}
				</span>
			)}
			<span className={styles.meta}>
				<Tag tone={question ? "good" : "act"}>{t(question ? "takes" : "leaves")}</Tag>
				{question && <Tag>{q(`kind.${question.content.kind}`)}</Tag>}
				{question && q("points", { count: question.points })}
				<small className={styles.files}>{file}</small>
			</span>
			{(question ? notes : errors).map((remark) => (
				<span key={JSON.stringify(remark)} className={styles.remark}>
					{say(remark)}
				</span>
			))}
		</li>
	);
}

type Remark = QtiItem["errors"][number];

/** What was found in an item, in words. */
function useRemark(): (remark: Remark) => string {
	// Which values a sentence needs comes with its code.
	const t = useMessages(qtiWords) as (code: string, values: Remark["params"]) => string;
	const language = useLanguage();
	return ({ code, params = {} }) => {
		if (code !== "qti-field") return t(code, params);
		const words = fieldProblemText({ path: "", code: String(params.rule), params }, language);
		const [field = ""] = String(params.field).split(".");
		return t(code, { field: Object.hasOwn(qtiWords.en, `field.${field}`) ? t(`field.${field}`, {}) : field, words });
	};
}
