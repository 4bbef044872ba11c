/** The only door of this domain for others. */

export { importEsco } from "./server/import/import-esco.ts";
export { importOnet } from "./server/import/import-onet.ts";
export { verifyLedger } from "./server/ledger/verify-ledger.ts";
export { occupationsByIds, requirementsOf } from "./server/occupation-rows.ts";
export { closeTitleIndex, titleIndex } from "./server/title-index.ts";
