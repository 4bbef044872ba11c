import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import type { ImportPreview } from "../calls.ts";
import { messages as historyMessages } from "../framework/history-page.messages.ts";
import { hasKey } from "../parts/has-key.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { words } from "../words.ts";
import styles from "./editor.module.css";
import { messages } from "./import-page.messages.ts";

type Row = ImportPreview["rows"][number];

const tones = { add: "good", change: "info", same: "neutral", error: "act" } as const;
const order = { error: 0, change: 1, add: 2, same: 3 } as const;

/** What an import would do, the rows that need a person first. */
export function PreviewTable({ preview: { rows } }: { preview: ImportPreview }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const sorted = [...rows].sort((a, b) => order[a.action] - order[b.action] || a.line - b.line);
	return (
		<ShowMore items={sorted} first={50}>
			{(some) => (
				<div className={styles.scroll}>
					<table className={styles.rows}>
						<thead>
							<tr>
								<th scope="col">{t("line")}</th>
								<th scope="col">{w("code")}</th>
								<th scope="col">{w("name")}</th>
								<th scope="col">{t("what")}</th>
							</tr>
						</thead>
						<tbody>
							{some.map((row) => (
								<tr key={row.line}>
									<td>{row.line}</td>
									<td>{row.code}</td>
									<td>
										<Named name={row.name} />
									</td>
									<td>
										<Tag tone={tones[row.action]}>{t(`action.${row.action}`)}</Tag> <What row={row} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</ShowMore>
	);
}

function What({ row: { action, fields, problems } }: { row: Row }) {
	const t = useMessages(messages);
	const h = useMessages(historyMessages);
	const field = (name: string): string =>
		hasKey(historyMessages.en, `field.${name}`) ? h(`field.${name}` as "field.name") : name;
	if (action === "error") {
		return (
			<>
				{problems
					.map(({ column, code, value }) => {
						const key = `problem.${code}`;
						const name = field(column.replace(/_(en|zh)$/, "").replace(/^level_\d$/, "levels"));
						return hasKey(messages.en, key) ? t(key as "problem.twice", { column: name, value }) : `${name} ${code}`;
					})
					.join(" · ")}
			</>
		);
	}
	return action === "change" ? t("fields", { fields: fields.map(field).join(", ") }) : null;
}
