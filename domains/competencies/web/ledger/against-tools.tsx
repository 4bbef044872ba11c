import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useFormat, useTimeZone } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { findOccupations } from "./calls-ledger.ts";
import { endOfDay } from "./end-of-day.ts";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

const DAY = "asOf";

/** The end of the day in the address, in the reader's zone; undefined: now. */
export function useAsOf(): string | undefined {
	const [query] = useAddressQuery();
	return endOfDay(query.get(DAY) ?? "", useTimeZone());
}

/** Says that what is shown is of the past. */
export function PastInstant({ asOf }: { asOf: string }) {
	const w = useMessages(ledgerWords);
	const { date } = useFormat();
	const [query] = useAddressQuery();
	if (!query.get(DAY)) return null;
	return <p className={styles.dim}>{w("pastInstant", { when: date(asOf, "date") })}</p>;
}

/** What it is compared with, and as of which day; both stand in the address. */
export function AgainstTools() {
	const w = useMessages(ledgerWords);
	const language = useLanguage();
	const zone = useTimeZone();
	const [query, setQuery] = useAddressQuery();
	const day = query.get(DAY) ?? "";
	const [chosen, setChosen] = useState<Choice | null>(null);
	const set = (name: string, value: string | undefined): void => {
		const next = new URLSearchParams(query);
		if (value) next.set(name, value);
		else next.delete(name);
		setQuery(next);
	};
	return (
		<div className={styles.tools} data-no-print>
			<TypeAhead
				label={w("chooseOccupation")}
				value={chosen}
				onChange={(choice) => {
					setChosen(choice);
					set("occupation", choice?.id);
				}}
				search={(text, signal) => findOccupations(text, language, signal)}
			/>
			<TextInput
				type="date"
				label={w("asOf")}
				value={day}
				max={new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date())}
				onChange={(event) => set(DAY, event.currentTarget.value)}
			/>
			{day && (
				<Button variant="default" onClick={() => set(DAY, undefined)}>
					{w("today")}
				</Button>
			)}
		</div>
	);
}
