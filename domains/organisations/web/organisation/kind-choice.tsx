import { Radio } from "@mantine/core";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { OrganisationKind } from "../../contract.ts";
import { words } from "../words.ts";
import styles from "./kind-choice.module.css";
import { messages } from "./register.messages.ts";

export type RegistrableKind = Exclude<OrganisationKind, "operator">;

const kinds: readonly RegistrableKind[] = [
	"enterprise",
	"school",
	"practice_site",
	"research_institute",
	"association",
	"administration",
];

/** The kind decides which roles there are, which number is asked for and what is checked. */
export function KindChoice({ value, onChange }: { value: RegistrableKind; onChange: (kind: RegistrableKind) => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	return (
		<Radio.Group label={t("kind")} value={value} onChange={(kind) => onChange(kind as RegistrableKind)}>
			<div className={styles.kinds}>
				{kinds.map((kind) => (
					<Radio.Card key={kind} value={kind} className={styles.kind} aria-label={w(`kind.${kind}`)}>
						<Radio.Indicator />
						<span>
							<strong>{w(`kind.${kind}`)}</strong>
							<small>{t(`kind.${kind}.hint`)}</small>
						</span>
					</Radio.Card>
				))}
			</div>
		</Radio.Group>
	);
}
