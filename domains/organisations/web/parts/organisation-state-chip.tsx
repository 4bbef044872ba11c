import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import type { OrganisationState } from "../../contract.ts";
import { words } from "../words.ts";

const tones: Record<OrganisationState, Tone> = {
	waiting: "warn",
	verified: "good",
	refused: "act",
	suspended: "act",
};

export function OrganisationStateChip({ state }: { state: OrganisationState }) {
	const w = useMessages(words);
	return <StateChip tone={tones[state]}>{w(`state.${state}`)}</StateChip>;
}
