/** What other domains, the demo and the command line use of this one. */

export { reapplyErasures } from "./server/erase-person.ts";
export { readErasureFile } from "./server/erasure-ledger.ts";
export { type Institution, importInstitutions } from "./server/import-institutions.ts";
export { keepMembers } from "./server/lock-membership.ts";
