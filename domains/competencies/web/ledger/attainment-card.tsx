import { Link } from "#platform/web/app/navigate.tsx";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { AttainmentChart, type AttainmentRow } from "./attainment-chart.tsx";
import { ledgerWords } from "./ledger-words.ts";
import { StateKey } from "./state-key.tsx";

interface AttainmentCardProps {
	title: string;
	model: string;
	rows: readonly (AttainmentRow & { entries: number; latestAt: string | null })[];
	sample: boolean;
	fileName: string;
	n: string;
}

/** Attainment as a picture with its table; with targets, what is wanted stands beside what was shown. */
export function AttainmentCard({ title, model, rows, sample, fileName, n }: AttainmentCardProps) {
	const w = useMessages(ledgerWords);
	const { number, share } = useFormat();
	const compared = rows.some(({ state }) => state !== undefined);
	const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	const level = (value: number | null | undefined) =>
		value === null || value === undefined ? "–" : number(value, one);
	return (
		<ChartCard
			title={title}
			how={w(compared ? "howBars" : "howBarsFree", { model })}
			n={n}
			sample={sample}
			fileName={fileName}
			table={{
				columns: [
					{ header: w("competency") },
					...(compared ? [{ header: w("state") }, { header: w("wanted"), figure: true }] : []),
					{ header: w("level"), figure: true },
					{ header: w("confidence"), figure: true },
					{ header: w("evidence"), figure: true },
					{ header: w("latest") },
				],
				rows: rows.map((row) => ({
					key: row.id,
					cells: [
						<Link key="name" to={row.to}>
							<Named name={row.name} />
						</Link>,
						...(compared ? [w(`state.${row.state ?? "none"}`), level(row.target)] : []),
						level(row.level),
						share(row.confidence),
						number(row.entries),
						<DateText key="latest" value={row.latestAt} />,
					],
				})),
			}}
		>
			{compared && <StateKey />}
			<AttainmentChart rows={rows} label={title} />
		</ChartCard>
	);
}
