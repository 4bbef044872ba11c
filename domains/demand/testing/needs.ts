/** Needs as their organisation states, changes and closes them, for tests of other domains. */

export { needInput } from "../contract-needs.ts";
export { closeNeed } from "../server/close-need.ts";
export { createNeed } from "../server/create-need.ts";
export { editNeed } from "../server/edit-need.ts";
export { demandModule } from "../server/module.ts";
export { tellEnds } from "../server/need-ends.ts";
