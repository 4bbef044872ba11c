import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { Coverage, CoverageCell } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";
import { useLevelText, worstFirst } from "./heat-map.tsx";
import { useShares } from "./links-card.tsx";
import { AskedShape, StateShape } from "./state-shape.tsx";

interface LinkDialogProps {
	coverage: Coverage;
	linkId: string;
	onOpen: (cell: CoverageCell) => void;
	onClose: () => void;
}

/** What stands behind a link: all it requires, the holes first, each with the way to its records. */
export function LinkDialog({ coverage, linkId, onOpen, onClose }: LinkDialogProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const figure = useLevelText();
	const shares = useShares();
	const link = coverage.links.find(({ id }) => id === linkId);
	if (!link) return null;
	const nameOf = new Map(coverage.competencies.map((one) => [one.id, one.name]));
	const nothing = { en: null, zh: null };
	return (
		<Dialog opened wide onClose={onClose} title={name(link.name)}>
			<p>
				{link.headcount === null
					? t("linkOffers", { offers: format.number(link.offers) })
					: t("linkFigures", { offers: format.number(link.offers), heads: format.number(link.headcount) })}{" "}
				{shares(link)}
			</p>
			<h3 className={styles.heading}>{t("requires")}</h3>
			<p className={styles.dim}>{t("requiresLead")}</p>
			<ul className={styles.plain}>
				{worstFirst(coverage.cells.filter((cell) => cell.linkId === linkId)).map((cell) => (
					<li key={cell.competencyId} className={styles.one}>
						<button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(cell)}>
							<Named name={nameOf.get(cell.competencyId) ?? nothing} />
						</button>
						<span className={styles.figure}>
							<StateShape state={cell.state} /> {t(`state.${cell.state}`)} · {figure(cell.taught)} /{" "}
							{figure(cell.required)}{" "}
							{cell.asked?.beyond && (
								<span title={t("askedFor", { count: cell.asked.needs })}>
									<AskedShape />
									<span className="visually-hidden">{t("askedFor", { count: cell.asked.needs })}</span>
								</span>
							)}
						</span>
					</li>
				))}
			</ul>
		</Dialog>
	);
}
