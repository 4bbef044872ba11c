import type { ReactNode } from "react";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { Maths } from "../parts/maths.tsx";
import { supplyKnown } from "../parts/supply-known.ts";
import { words } from "../words.ts";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";

/** What each figure is made of, and what of it is assumed or invented. */
export function EntryParts({ entry }: { entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
	const known = supplyKnown(entry);
	const { demandAssumed, demandSample, demand, programmes } = entry;
	return (
		<Card title={t("partsTitle")}>
			<dl className={styles.parts}>
				<Part name={t("partDemand")} value={figure(demand)}>
					<li>{t("demandRows", { count: entry.demandRows })}</li>
					{demandAssumed > 0 && <li data-assumed>{t("assumedHeads", { count: demandAssumed })}</li>}
					{demandSample > 0 && <li data-assumed>{t("sampleHeads", { count: demandSample })}</li>}
					{demand > 0 && demandSample === 0 && <li>{t("allReal")}</li>}
				</Part>
				<Part name={t("partNominal")} value={known ? figure(entry.supplyNominal) : w("supplyUnknown")}>
					{known && <li>{programmes > 0 ? t("nominalFrom", { count: programmes }) : t("nominalNone")}</li>}
				</Part>
				<Part name={t("partQualified")} value={known ? figure(entry.supplyQualified) : w("supplyUnknown")}>
					{programmes > 0 &&
						(entry.qualifiedAssumed ? <li data-assumed>{t("qualifiedAssumed")}</li> : <li>{t("qualifiedSaid")}</li>)}
				</Part>
			</dl>
		</Card>
	);
}

function Part({ name, value, children }: { name: string; value: string; children: ReactNode }) {
	return (
		<div>
			<dt>
				<span>
					<Maths text={name} />
				</span>{" "}
				<b className={styles.partValue}>{value}</b>
			</dt>
			<dd>
				<ul>{children}</ul>
			</dd>
		</div>
	);
}
