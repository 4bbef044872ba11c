import { useLanguage } from "#platform/web/i18n/use-messages.ts";
import { ownRowsWords } from "../../catalogue-words.ts";
import type { CatalogueHead } from "../calls-catalogue.ts";
import parts from "./parts.module.css";

/** Says above a draft's figures that they are of the reader's own organisation alone. */
export function OwnRowsNote({ catalogue }: { catalogue: Pick<CatalogueHead, "scope"> }) {
	const language = useLanguage();
	return catalogue.scope === "own" && <p className={parts.ownRows}>{ownRowsWords[language]}</p>;
}
