import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { roles as knownRoles, type Role } from "../../contract.ts";
import type { InvitationPreview } from "../calls-organisations.ts";
import { roleWords } from "../role-words.ts";
import { words } from "../words.ts";
import { messages } from "./invite-file.messages.ts";
import styles from "./preview-rows.module.css";

/** What the file holds, row by row, with the problems in words. */
export function PreviewRows({ preview }: { preview: InvitationPreview }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const { rows, good, bad } = preview.figures;
	return (
		<>
			<FigureTiles
				tiles={[
					{ label: t("rows"), value: format.number(rows), note: preview.fileName },
					{ label: t("good"), value: format.number(good), note: good === 0 ? t("noneGood") : undefined },
					{ label: t("bad"), value: format.number(bad), needsMe: bad > 0, note: bad > 0 && t("badNote") },
				]}
			/>
			<Card title={t("preview")} lead={t("first")}>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard */}
				<section className={styles.scroll} aria-label={t("rowsOf", { file: preview.fileName })} tabIndex={0}>
					<table className={styles.table}>
						<thead>
							<tr>
								<th scope="col">{t("line")}</th>
								<th scope="col">{w("email")}</th>
								<th scope="col">{t("name")}</th>
								<th scope="col">{w("roles")}</th>
								<th scope="col">{t("problems")}</th>
							</tr>
						</thead>
						<tbody>
							{preview.rows.map((row) => (
								<PreviewRow key={row.line} row={row} />
							))}
						</tbody>
					</table>
				</section>
			</Card>
		</>
	);
}

function PreviewRow({ row }: { row: InvitationPreview["rows"][number] }) {
	const t = useMessages(messages);
	const r = useMessages(roleWords);
	const language = useLanguage();
	const isRole = (text: string): text is Role => (knownRoles as readonly string[]).includes(text);
	const roleWord = (text: string): string => (isRole(text) ? r(text) : text);
	const wrong = (column: "email" | "name" | "roles") =>
		row.problems.some((problem) => problem.column === column) || undefined;
	return (
		<tr data-bad={row.problems.length > 0 || undefined}>
			<td>{row.line}</td>
			<td data-wrong={wrong("email")}>{row.email}</td>
			<td data-wrong={wrong("name")}>{row.name}</td>
			<td data-wrong={wrong("roles")}>{row.roles.map(roleWord).join(" · ")}</td>
			<td>
				{row.problems.length === 0
					? t("fine")
					: row.problems
							.map(({ column, code, value }) =>
								fieldProblemText({ path: column, code, params: { value: roleWord(value) } }, language),
							)
							.join(" ")}
			</td>
		</tr>
	);
}
