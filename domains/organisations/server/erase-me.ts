import { system } from "#platform/server/actor.ts";
import { removeContents } from "#platform/server/files/unused-files.ts";
import { invalid } from "#platform/server/problem.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { checkErasure, erasePerson, readErasures } from "./erase-person.ts";
import { addToErasureFile } from "./erasure-ledger.ts";
import { problem } from "./problems.ts";
import { proveIdentity, type SecureRoute } from "./secure-account.ts";

/** Erases my account, after the password and the address were typed once more. */
export const eraseMe: SecureRoute<{ password: string; confirm: string }, void> = async (scope, input) => {
	const { body, reply, services } = input;
	await proveIdentity(scope, input, body.password);
	const personId = scope.actor.personId ?? "";
	const contents = await services.contexts.write(unsafeAsSystem(scope.actor), async (context) => {
		const person = await context.tx
			.selectFrom("person")
			.select("email")
			.where("id", "=", personId)
			.executeTakeFirstOrThrow();
		if (person.email.toLowerCase() !== body.confirm) throw invalid({ path: "confirm", code: "confirm-differs" });
		// Held until the end, so that nobody becomes the last owner meanwhile.
		await context.tx
			.selectFrom("organisation as o")
			.innerJoin("membership as m", "m.organisation_id", "o.id")
			.select("o.id")
			.where("m.person_id", "=", personId)
			.where("m.ended_at", "is", null)
			.orderBy("o.id")
			.forUpdate("o")
			.execute();
		const { possible, lastOwnerOf } = await checkErasure(context, personId);
		if (!possible) throw problem("erasure-impossible", { organisations: lastOwnerOf.map(({ id }) => id).join(", ") });
		return erasePerson(context, personId);
	});
	const known = await services.contexts.read(system, readErasures);
	await addToErasureFile(services.settings.DATA_DIR, known);
	await removeContents(services.contexts, services.files, contents);
	reply.clearCookie(services.auth.cookieName, { path: "/" });
};
