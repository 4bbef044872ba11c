import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";
import { attainmentStates } from "../../attainment.ts";
import { stateTokens } from "./attainment-chart.tsx";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

/** The colours of the states, by name. */
export function StateKey() {
	const w = useMessages(ledgerWords);
	const tokens = useTokens();
	return (
		<ul className={styles.key}>
			{attainmentStates.toReversed().map((state) => (
				<li key={state}>
					<svg width="14" height="14" aria-hidden="true">
						<rect x="1" y="2" width="12" height="10" rx="2" fill={tokens[stateTokens[state]]} />
					</svg>
					{w(`state.${state}`)}
				</li>
			))}
		</ul>
	);
}
