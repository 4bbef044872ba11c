import { isShallow } from "#platform/server/json-depth.ts";
import { bad } from "./xapi-error.ts";

/** Far deeper than any statement, far shallower than what a stack bears. */
export const DEEPEST = 100;

/** Refuses JSON that is nested too deeply, before it is parsed. @throws XapiError 400 */
export function requireShallow(json: Buffer): void {
	if (!isShallow(json, DEEPEST)) throw bad(`It is nested more than ${DEEPEST} deep.`);
}
