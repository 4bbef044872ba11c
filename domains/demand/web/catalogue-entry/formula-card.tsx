import { Rich } from "#platform/web/i18n/rich.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CheckIcon } from "#platform/web/icons/icons.tsx";
import { AlertIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { Maths } from "../parts/maths.tsx";
import { useRatio } from "../parts/use-ratio.ts";
import { words } from "../words.ts";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";
import { StarScale } from "./star-scale.tsx";

/** Fewer counted people allow no conclusion (rule shortage/1). */
const evidenceMinimum = 8;

/** The formula with this entry's numbers, its interval, and what may be concluded from it. */
export function FormulaCard({ entry, rule }: { entry: CatalogueEntry; rule: string }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const ratio = useRatio();
	const demand = format.number(entry.demand, { maximumFractionDigits: 1 });
	const qualified = format.number(entry.supplyQualified, { maximumFractionDigits: 1 });
	const estimate = entry.ratio === null ? w("unbounded") : w("times", { value: ratio.figure(entry.ratio) });
	return (
		<Card title={t("formulaTitle")} lead={t("formulaLead", { rule, method: w("method") })}>
			<div className={styles.halves}>
				<div>
					<div
						className={styles.formula}
						role="img"
						aria-label={t("formulaSpoken", { demand, qualified, ratio: estimate })}
					>
						<Term value={entry.ratio === null ? "∞" : estimate} name={t("ratioName")} main />
						<span className={styles.sign}>=</span>
						<Term value={demand} name={t("demandName")} />
						<span className={styles.sign}>÷</span>
						<Term value={qualified} name={t("qualifiedName")} />
					</div>
					<p className={styles.interval}>
						<Rich
							text={t("interval", { interval: ratio.interval(entry) })}
							tags={{ b: (part) => <b>{part}</b>, i: (part) => <Maths text={part} /> }}
						/>
					</p>
				</div>
				<div>
					<StarScale entry={entry} />
					<h3 className={styles.checksTitle}>{t("checks")}</h3>
					<Checks entry={entry} />
				</div>
			</div>
		</Card>
	);
}

function Term({ value, name, main = false }: { value: string; name: string; main?: boolean }) {
	return (
		<span className={styles.term} data-main={main || undefined}>
			<b>{value}</b>
			<span>
				<Maths text={name} />
			</span>
		</span>
	);
}

function Checks({ entry }: { entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const format = useFormat();
	const ratio = useRatio();
	const counted = entry.demand + entry.supplyQualified;
	const n = format.number(counted, { maximumFractionDigits: 1 });
	const enough = counted >= evidenceMinimum;
	const above = entry.lower > 1;
	const below = entry.upper !== null && entry.upper < 1;
	const position = above
		? t("above", { lower: ratio.figure(entry.lower) })
		: below
			? t("below", { upper: ratio.figure(entry.upper ?? 0) })
			: t("includes");
	return (
		<ul className={styles.checks}>
			<Check ok={enough}>{t(enough ? "enough" : "tooFew", { n, minimum: evidenceMinimum })}</Check>
			{enough && <Check ok={above || below}>{position}</Check>}
			{entry.stars > 0 && <Check ok>{t("starsEarned", { count: entry.stars })}</Check>}
		</ul>
	);
}

function Check({ ok, children }: { ok: boolean; children: string }) {
	return (
		<li data-ok={ok || undefined}>
			{ok ? <CheckIcon /> : <AlertIcon />}
			<span>
				<Maths text={children} />
			</span>
		</li>
	);
}
