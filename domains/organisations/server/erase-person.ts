import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { deleteUnusedFiles } from "#platform/server/files/unused-files.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import type { erasureCheck } from "../contract-account.ts";
import { clearApplication } from "./clear-application.ts";
import { giveUpOrRefuse } from "./end-membership.ts";

type Check = z.infer<typeof erasureCheck>;

/** What stands against erasing a person, and what it would do. Needs a system context. */
export async function checkErasure({ tx }: ReadContext, personId: string): Promise<Check> {
	const { rows } = await sql<Check["lastOwnerOf"][number]>`
		select o.id, json_build_object('en', o.name_en, 'zh', o.name_zh) as name
		from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = ${personId} and m.ended_at is null and 'owner' = any (m.roles)
			and o.state in ('verified', 'suspended')
			and not exists (select from membership other where other.organisation_id = o.id and other.ended_at is null
				and other.person_id <> ${personId} and 'owner' = any (other.roles))
		order by o.id`.execute(tx);
	return {
		possible: rows.length === 0,
		lastOwnerOf: rows,
		holdings: personalData().map(({ purpose, erase, detaches }) => ({
			purpose,
			outcome: erase === "keep" || detaches ? "pseudonymised" : "erased",
		})),
	};
}

/**
 * Erases a person: sessions end, every register is emptied or loses the name, the row is pseudonymised, and the ledger
 * remembers the id so that a restore cannot bring anybody back. Needs a system context; whether it may happen is asked
 * before (`checkErasure`).
 * @returns hashes of contents to be removed after the commit, where nobody else has them too (`removeContents`)
 */
export async function erasePerson(context: WriteContext, personId: string): Promise<string[]> {
	const { tx, now } = context;
	const person = await tx
		.selectFrom("person")
		.select(["email"])
		.where("id", "=", personId)
		// Who writes what merely refers to them meanwhile, as a seat, is not kept waiting; or both would wait for each other.
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	await endSessions(tx, personId);
	await giveUpApplications(context, personId);
	const uploaded = await tx
		.selectFrom("stored_file")
		.select("id")
		.where("person_id", "=", personId)
		.where("purpose", "in", ["account.export", "upload"])
		.execute();
	for (const { erase } of personalData()) if (erase !== "keep") await erase(context, personId);
	// What an application or an import rests on stays with the organisation, without the person's name; what only the registers
	// held that were emptied goes.
	const contents = await deleteUnusedFiles(context, sql<boolean>`f.id = any(${uploaded.map(({ id }) => id)}::uuid[])`);
	// By address: what was written to it before there was an account.
	await tx.deleteFrom("mail_message").where(sql`lower(recipient)`, "=", person.email.toLowerCase()).execute();
	await tx
		.deleteFrom("invitation")
		.where("email", "=", person.email.toLowerCase())
		.where("accepted_at", "is", null)
		.execute();
	await tx.deleteFrom("idempotency_key").where("scope", "like", `${personId}:%`).execute();
	await tx
		.updateTable("person")
		.set({
			name: "—",
			email: `erased-${personId}@erased.invalid`,
			email_verified: false,
			image: null,
			two_factor_enabled: false,
			last_organisation_id: null,
			time_zone: "UTC",
			erased_at: now,
			updated_at: now,
		})
		.where("id", "=", personId)
		.execute();
	await tx
		.insertInto("erasure")
		.values({ person_id: personId, erased_at: now })
		.onConflict((on) => on.doNothing())
		.execute();
	context.audit({ action: "account.erased", object: { kind: "person", id: personId } });
	return contents;
}

async function giveUpApplications(context: WriteContext, personId: string): Promise<void> {
	const waiting = await context.tx
		.selectFrom("membership as m")
		.innerJoin("organisation as o", "o.id", "m.organisation_id")
		.select("o.id")
		.where("m.person_id", "=", personId)
		.where("m.ended_at", "is", null)
		.where("o.state", "in", ["waiting", "refused"])
		.execute();
	for (const { id } of waiting) await giveUpOrRefuse(context, id, personId);
	const claims = await context.tx
		.selectFrom("organisation_application")
		.select("organisation_id")
		.where("applicant_id", "=", personId)
		.where("claim_state", "in", ["open", "refused"])
		.execute();
	for (const { organisation_id } of claims) await clearApplication(context, organisation_id);
}

export interface Erasure {
	personId: string;
	erasedAt: string;
}

/** The ledger of this database. */
export const readErasures = ({ tx }: ReadContext): Promise<Erasure[]> =>
	tx.selectFrom("erasure").select(["person_id as personId", "erased_at as erasedAt"]).orderBy("erased_at").execute();

/**
 * After a restore: erases everybody who was erased since the backup. Safe to repeat. Needs a system context.
 * @param earlier the ledger outside the database (erasure-ledger.ts): it knows what came after the backup
 * @returns how many were erased again, and the contents to remove
 */
export async function reapplyErasures(
	context: WriteContext,
	earlier: readonly Erasure[] = [],
): Promise<{ people: number; contents: string[] }> {
	if (earlier.length > 0) {
		await context.tx
			.insertInto("erasure")
			.values(earlier.map(({ personId, erasedAt }) => ({ person_id: personId, erased_at: erasedAt })))
			.onConflict((on) => on.doNothing())
			.execute();
	}
	const due = await context.tx
		.selectFrom("erasure as e")
		.innerJoin("person as p", "p.id", "e.person_id")
		.select("p.id")
		.where("p.erased_at", "is", null)
		.execute();
	const contents: string[] = [];
	for (const { id } of due) contents.push(...(await erasePerson(context, id)));
	return { people: due.length, contents };
}
