import { useFormat } from "../i18n/use-format.ts";

/** An amount, given in the currency's minor unit (fen, cent). Nothing is shown as a dash. */
export function MoneyText({ minor, currency }: { minor: number | null | undefined; currency: string }) {
	const format = useFormat();
	return <span>{minor === null || minor === undefined ? "–" : format.money(minor, currency)}</span>;
}
