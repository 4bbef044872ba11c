import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import editor from "../editor/editor.module.css";
import { hasKey } from "../parts/has-key.ts";
import { ShowMore } from "../parts/show-more.tsx";
import type { ChainPreview } from "./calls-chains.ts";
import { messages } from "./chain-import.messages.ts";
import { messages as chainWords } from "./chains.messages.ts";
import styles from "./chains.module.css";

type Row = ChainPreview["rows"][number];

const tones = { add: "good", same: "neutral", error: "act" } as const;
const order = { error: 0, add: 1, same: 2 } as const;

/** What an import would do, the rows that need a person first; on a phone beneath each other. */
export function ChainPreviewTable({ rows }: { rows: readonly Row[] }) {
	const narrow = useNarrow();
	const sorted = [...rows].sort((a, b) => order[a.action] - order[b.action] || a.line - b.line);
	return (
		<ShowMore items={sorted} first={50}>
			{(some) => (narrow ? <List rows={some} /> : <Table rows={some} />)}
		</ShowMore>
	);
}

function List({ rows }: { rows: readonly Row[] }) {
	const t = useMessages(messages);
	const c = useMessages(chainWords);
	return (
		<ol className={styles.previewed} aria-label={t("what")}>
			{rows.map((row) => (
				<li key={row.line}>
					<p className={styles.dim}>
						{t("atLine", { line: row.line })} ·{" "}
						{[row.chain, row.stage && c(`stage.${row.stage}`)].filter(Boolean).join(" · ")}
					</p>
					<p className={styles.clamped}>
						{row.link}
						{row.occupation && (
							<>
								{" "}
								· <Named name={row.occupation} />
							</>
						)}
					</p>
					<p>
						<Tag tone={tones[row.action]}>{t(`action.${row.action}`)}</Tag> <Problems problems={row.problems} />
					</p>
				</li>
			))}
		</ol>
	);
}

function Table({ rows }: { rows: readonly Row[] }) {
	const t = useMessages(messages);
	const c = useMessages(chainWords);
	return (
		// biome-ignore lint/a11y/useSemanticElements: no fieldset; a group, because a section would be one more landmark
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard
		<div className={editor.scroll} role="group" aria-label={t("what")} tabIndex={0}>
			<table className={editor.rows}>
				<thead>
					<tr>
						<th scope="col">{t("line")}</th>
						<th scope="col">{t("chain")}</th>
						<th scope="col">{t("link")}</th>
						<th scope="col">{t("stage")}</th>
						<th scope="col">{t("occupation")}</th>
						<th scope="col">{t("what")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.line}>
							<td>{row.line}</td>
							<td>{row.chain}</td>
							<td>
								<span className={styles.clamped}>{row.link}</span>
							</td>
							<td>{row.stage && c(`stage.${row.stage}`)}</td>
							<td>{row.occupation && <Named name={row.occupation} />}</td>
							<td>
								<Tag tone={tones[row.action]}>{t(`action.${row.action}`)}</Tag> <Problems problems={row.problems} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Problems({ problems }: { problems: Row["problems"] }) {
	const t = useMessages(messages);
	return (
		<>
			{problems
				.map(({ column, code, value }) => {
					const name = hasKey(messages.en, `column.${column}`) ? t(`column.${column}` as "column.chain") : column;
					return hasKey(messages.en, `problem.${code}`)
						? t(`problem.${code}` as "problem.twice", { column: name, value })
						: `${name} ${code}`;
				})
				.join(" · ")}
		</>
	);
}
