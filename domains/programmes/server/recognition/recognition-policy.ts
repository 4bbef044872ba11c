import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Recognition } from "../../contract-recognition.ts";

/** What a school recognises, and gives to be recognised, is the affair of who runs it. */
export const agreeRecognitions = permission("programmes.recognitions.agree", (actor) =>
	hasRole(actor, ["owner", "coordinator"], ["school"]),
);

interface Standing {
	giving_id: string;
	receiving_id: string;
	state: string;
}

/** The giving school decides; either ends what was agreed, and the one that proposed takes it back by that. */
export function recognitionAbilities(
	actor: Actor,
	{ giving_id, receiving_id, state }: Standing,
): Recognition["abilities"] {
	if (!agreeRecognitions.holds(actor)) return [];
	const gives = giving_id === actor.organisationId;
	const receives = receiving_id === actor.organisationId;
	const able: Recognition["abilities"] = [];
	if (gives && state === "proposed") able.push("decide");
	if ((state === "agreed" && (gives || receives)) || (state === "proposed" && receives)) able.push("end");
	return able;
}

/** The agreement for a step of one of its schools, locked. @throws Problem not-found */
export async function recognitionFor(context: ReadContext, id: string) {
	const { tx, actor } = context;
	if (!agreeRecognitions.holds(actor)) throw notFound();
	const found = await tx
		.selectFrom("credit_recognition")
		.selectAll()
		.where("id", "=", id)
		.where((is) => is.or([is("giving_id", "=", actor.organisationId), is("receiving_id", "=", actor.organisationId)]))
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}
