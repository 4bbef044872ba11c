import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import type { CatalogueHead } from "../calls-catalogue.ts";
import { words } from "../words.ts";

const tones: Record<CatalogueHead["state"], Tone> = { draft: "neutral", review: "warn", published: "good" };

/** Version of a published catalogue, or where a draft stands. */
export function CatalogueStateChip({ catalogue }: { catalogue: Pick<CatalogueHead, "state" | "version"> }) {
	const w = useMessages(words);
	const { state, version } = catalogue;
	return (
		<StateChip tone={tones[state]}>
			{state === "published" ? w("state.published", { version: String(version) }) : w(`state.${state}`)}
		</StateChip>
	);
}
