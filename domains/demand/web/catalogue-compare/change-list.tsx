import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Stars } from "#platform/web/charts/row-pictures.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag, type Tone } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import type { CatalogueEntry, Comparison } from "../calls-catalogue.ts";
import { KindTag } from "../parts/kind-tag.tsx";
import parts from "../parts/parts.module.css";
import { PlainTable } from "../parts/plain-table.tsx";
import { useRatio } from "../parts/use-ratio.ts";
import { words } from "../words.ts";
import { Arrow } from "./arrow.tsx";
import { type Change, type ChangeKind, changeKinds, kindOfChange } from "./change-kind.ts";
import { messages } from "./compare.messages.ts";
import styles from "./compare.module.css";

const step = 50;
const tones: Record<ChangeKind, Tone> = {
	added: "info",
	removed: "plum",
	rises: "warn",
	falls: "neutral",
	changed: "neutral",
};

/** The changes, all or of one sort, with an arrow from what was to what is. */
export function ChangeList({ comparison }: { comparison: Comparison }) {
	const t = useMessages(messages);
	const [only, setOnly] = useState<ChangeKind | null>(null);
	const [limit, setLimit] = useState(step);
	const { items, unchanged } = comparison;
	const counted = Map.groupBy(items, kindOfChange);
	const chosen = only ? (counted.get(only) ?? []) : items;
	if (items.length === 0) {
		return (
			<Card>
				<Empty title={t("sameTitle")} next={t("sameNext", { count: unchanged })} />
			</Card>
		);
	}
	const choose = (kind: ChangeKind | null): void => {
		setOnly(kind);
		setLimit(step);
	};
	return (
		<Card>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame the buttons */}
			<div className={styles.kinds} role="group" aria-label={t("change")}>
				<button type="button" aria-pressed={only === null} onClick={() => choose(null)}>
					{t("all")} <b>{items.length}</b>
				</button>
				{changeKinds.map((kind) => (
					<button
						key={kind}
						type="button"
						aria-pressed={only === kind}
						disabled={!counted.has(kind)}
						onClick={() => choose(kind)}
					>
						{t(kind)} <b>{counted.get(kind)?.length ?? 0}</b>
					</button>
				))}
				<span className={parts.dim}>{t("unchanged", { count: unchanged })}</span>
			</div>
			<ChangeTable comparison={comparison} items={chosen.slice(0, limit)} />
			{chosen.length > limit && (
				<div className={styles.more}>
					<span className={parts.dim}>{t("shown", { shown: limit, total: chosen.length })}</span>
					<Button variant="default" size="xs" onClick={() => setLimit(limit + step)}>
						{t("more")}
					</Button>
				</div>
			)}
		</Card>
	);
}

function ChangeTable({ comparison, items }: { comparison: Comparison; items: readonly Change[] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const ratio = useRatio();
	const writeLower = (value: number): string => (Number.isNaN(value) ? t("none") : ratio.figure(value));
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	return (
		<PlainTable
			label={t("title")}
			columns={[
				{ key: "name", header: w("occupation") },
				{ key: "change", header: t("change") },
				{ key: "demand", header: w("demand"), figure: true },
				{ key: "supply", header: w("supply"), figure: true },
				{ key: "lower", header: t("lower"), figure: true },
				{ key: "stars", header: w("stars") },
				{ key: "kind", header: w("kind") },
			]}
			rows={items.map((item) => {
				const { occupation, before, after } = item;
				const kind = kindOfChange(item);
				const where = after ? comparison.to.id : comparison.from.id;
				return {
					key: occupation.id,
					cells: [
						<Link key="name" to={`/catalogues/${where}/${occupation.id}`}>
							<Named name={occupation.name} />
						</Link>,
						<Tag key="change" tone={tones[kind]}>
							{t(kind)}
						</Tag>,
						<Arrow key="demand" before={before?.demand} after={after?.demand} write={whole} />,
						<Arrow key="supply" before={before?.supplyQualified} after={after?.supplyQualified} write={whole} />,
						<Arrow key="lower" before={lowerEnd(before)} after={lowerEnd(after)} write={writeLower} />,
						<StarChange key="stars" before={before?.stars} after={after?.stars} />,
						<KindChange key="kind" before={before?.kind} after={after?.kind} />,
					],
				};
			})}
		/>
	);
}

/** The lower end of the ratio; not a number where nobody is known to be trained, so that there is no ratio. */
function lowerEnd(figures: Change["before"]): number | undefined {
	if (!figures) return undefined;
	const unknown = figures.supplyQualified === 0 && figures.conclusion === "not-enough-evidence";
	return unknown ? Number.NaN : figures.lower;
}

function StarChange({ before, after }: { before: number | undefined; after: number | undefined }) {
	const t = useMessages(messages);
	const one = (stars: number) =>
		stars > 0 ? <Stars value={stars} /> : <span className={parts.dim}>{t("noStars")}</span>;
	if (before === undefined || after === undefined || before === after) return one(after ?? before ?? 0);
	return (
		<span className={styles.pair}>
			{one(before)} <Arrow.Sign up={after > before} /> {one(after)}
		</span>
	);
}

function KindChange({ before, after }: { before: string | undefined; after: string | undefined }) {
	const now = (after ?? before) as CatalogueEntry["kind"];
	if (!before || !after || before === after) return <KindTag kind={now} />;
	return (
		<span className={styles.pair}>
			<KindTag kind={before as CatalogueEntry["kind"]} /> <span aria-hidden="true">→</span> <KindTag kind={now} />
		</span>
	);
}
