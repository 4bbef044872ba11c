/** The only door of this domain for others. */

export type { CompetencyBrief, OccupationBrief, Requirement } from "./contract.ts";
export { importEsco } from "./server/import/import-esco.ts";
export { importOnet } from "./server/import/import-onet.ts";
export type { ClassificationImport, ImportSummary } from "./server/import/record-import.ts";
export { competenciesByIds, occupationsByIds, requirementsOf } from "./server/occupation-rows.ts";
export { matchTitles, type OccupationTitles, type TitleMatchResult, titleIndex } from "./server/title-index.ts";
