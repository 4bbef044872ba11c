/** The only door of this domain for others. */

export { planWish } from "./contract-personal-plans.ts";
export type { Part } from "./contract-plans.ts";
export { acceptPlan } from "./server/personal/accept-plan.ts";
export { askForSeats } from "./server/personal/planned-seats.ts";
export { proposePlan } from "./server/personal/propose-plan.ts";
export { attach } from "./server/plans/attach.ts";
export { addComment } from "./server/plans/comments.ts";
export { createPlan } from "./server/plans/create-plan.ts";
export { editPlan } from "./server/plans/edit-plan.ts";
export { getPlan } from "./server/plans/get-plan.ts";
export { decidePlan, publishPlan, submitPlan } from "./server/plans/plan-steps.ts";
export { addModule } from "./server/plans/save-module.ts";
export { proposeChanges } from "./server/proposals/propose-changes.ts";
export { decideRecognition } from "./server/recognition/decide-recognition.ts";
export { proposeRecognition } from "./server/recognition/propose-recognition.ts";
