import { useLanguage } from "#platform/web/i18n/use-messages.ts";
import { Tag, type Tone } from "#platform/web/page/chips.tsx";
import { kindWords } from "../../catalogue-words.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";

type Kind = CatalogueEntry["kind"];

/** The order in which kinds take their colours and shapes, in pictures and tables alike. */
export const kindOrder = ["quantity", "ability", "supply", "dynamic", "none"] as const satisfies readonly Kind[];

const tones: Record<Kind, Tone> = {
	quantity: "info",
	ability: "warn",
	supply: "good",
	dynamic: "plum",
	none: "neutral",
};

export function KindTag({ kind }: { kind: Kind }) {
	const language = useLanguage();
	return <Tag tone={tones[kind]}>{kindWords[kind][language]}</Tag>;
}
