/** What other domains, the demo and the command line use of this one. */
export { type Erasure, erasePerson, readErasures, reapplyErasures } from "./server/erase-person.ts";
export { type Institution, importInstitutions } from "./server/import-institutions.ts";
