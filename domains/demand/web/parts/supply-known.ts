import type { CatalogueEntry } from "../calls-catalogue.ts";

/** Without any programme on record, a supply of 0 is not known rather than none: no ratio, no gap, no kind. */
export const supplyKnown = ({ reasons }: Pick<CatalogueEntry, "reasons">): boolean =>
	reasons[0]?.code !== "conclusion.no-supply-known";
