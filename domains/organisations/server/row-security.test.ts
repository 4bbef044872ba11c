import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { personActor } from "#platform/testing/actors.ts";
import { buildClaim } from "../testing/builders.ts";
import { type OrganisationsHttp, organisationsHttp } from "../testing/http.ts";

/** The second lock: queries without any filter of the application. */

let web: OrganisationsHttp;
let here: { organisationId: string; owner: string };
let there: { organisationId: string; owner: string };

const scopedTables = [
	"person",
	"membership",
	"sign_in_session",
	"sign_in_account",
	"sign_in_verification",
	"sign_in_two_factor",
	"sign_in_token",
	"sign_in_attempt",
	"organisation_application",
	"organisation_check",
	"organisation_comment",
	"organisation_decision",
	"organisation_evidence",
	"invitation",
	"consent_entry",
	"mail_message",
	"idempotency_key",
];

beforeAll(async () => {
	web = await organisationsHttp();
	const settle = async () => {
		const organisationId = await web.organisation();
		const { id: owner, as } = await web.member(organisationId, ["owner"]);
		await web.send("POST", `/api/organisations/${organisationId}/invitations`, {
			as,
			body: { email: `${owner}@invited.example`, roles: ["recruiter"] },
			headers: { "idempotency-key": `invite-${owner}` },
		});
		await web.send("POST", "/api/account/consents/terms", { as, body: { version: 1, action: "accepted" } });
		await web.services.contexts.write(system, async ({ tx, now }) => {
			const organisation_id = organisationId;
			await tx
				.insertInto("organisation_application")
				.values({
					organisation_id,
					region_id: web.regionId,
					applicant_id: owner,
					applicant_name: "A",
					applicant_email: "a@b.c",
					submitted_at: now,
				})
				.execute();
			await tx
				.insertInto("organisation_check")
				.values({ organisation_id, code: "called_back", done: true, checked_at: now })
				.execute();
			await tx
				.insertInto("organisation_comment")
				.values({ id: newId(), organisation_id, author_organisation_id: organisation_id, text: "t", created_at: now })
				.execute();
			await tx
				.insertInto("organisation_decision")
				.values({ id: newId(), organisation_id, decision: "verified", created_at: now })
				.execute();
		});
		return { organisationId, owner };
	};
	here = await settle();
	there = await settle();
});
afterAll(() => web.close());

const all = (actor: Actor, table: string) =>
	web.services.contexts.read(actor, async ({ tx }) =>
		(await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(tx)).rows.map(
			({ row }) => row,
		),
	);
const memberHere = () =>
	personActor({ personId: here.owner, organisationId: here.organisationId, organisationKind: "enterprise" });

describe("without the application's filters", () => {
	it("a member sees nothing of another organisation or its people", async () => {
		for (const table of scopedTables) {
			const rows = await all(memberHere(), table);
			const foreign = rows.filter((row) => row.includes(there.organisationId) || row.includes(there.owner));
			expect(foreign, table).toEqual([]);
		}
		expect((await all(memberHere(), "membership")).length).toBeGreaterThan(0);
		expect((await all(memberHere(), "invitation")).length).toBe(1);
	});

	it("nobody who is not signed in sees any row, also on a connection that the system used before", async () => {
		for (const table of scopedTables) {
			await all(system, table);
			expect(await all(anonymous, table), table).toEqual([]);
		}
	});

	it("a person in scope sees no password, no secret, no token", async () => {
		for (const table of [
			"sign_in_account",
			"sign_in_two_factor",
			"sign_in_token",
			"sign_in_verification",
			"sign_in_attempt",
			"mail_message",
		]) {
			expect(await all(memberHere(), table), table).toEqual([]);
		}
	});

	it("whoever sent a key finds its answer again, and the operator the outbox", async () => {
		expect((await all(memberHere(), "idempotency_key")).length).toBe(1);
		expect((await all(system, "idempotency_key")).length).toBe(2);
		const { id: personId, organisationId } = await web.operator();
		const operator = personActor({ personId, organisationId, organisationKind: "operator" });
		expect((await all(operator, "mail_message")).length).toBe(2);
		expect(await all(operator, "idempotency_key")).toEqual([]);
	});

	it("a member cannot write rows of another organisation", async () => {
		const write = (statement: ReturnType<typeof sql>) =>
			web.services.contexts.write(memberHere(), async ({ tx }) => (await statement.execute(tx)).numAffectedRows);
		const { organisationId, owner } = there;
		expect(
			await write(sql`update membership set roles = array['owner'] where organisation_id = ${organisationId}`),
		).toBe(0n);
		expect(await write(sql`update person set name = 'x' where id = ${owner}`)).toBe(0n);
		expect(await write(sql`delete from sign_in_session where person_id = ${owner}`)).toBe(0n);
		await expect(
			write(sql`insert into invitation (id, organisation_id, email, locale, roles, token_hash, created_at, expires_at)
				values (${newId()}, ${organisationId}, 'x@example.org', 'en', array['owner'], 'h', now(), now())`),
		).rejects.toMatchObject({ code: "42501" });
	});

	it("whoever asks to be verified opens checks again and ticks none; the operator ticks", async () => {
		const tick = (actor: Actor, organisationId: string, done: boolean) =>
			web.services.contexts.write(actor, async ({ tx }) => {
				const ticked = sql`update organisation_check set done = ${done} where organisation_id = ${organisationId}`;
				return (await ticked.execute(tx)).numAffectedRows;
			});
		const claimed = await web.organisation({ kind: "school" });
		const claimant = await web.person();
		await web.services.contexts.write(system, async (context) => {
			await buildClaim(context, { organisationId: claimed, personId: claimant });
			await context.tx
				.insertInto("organisation_check")
				.values({ organisation_id: claimed, code: "called_back", done: false, checked_at: context.now })
				.execute();
		});
		const stranger: Actor = { ...anonymous, kind: "person", personId: claimant };
		expect((await all(stranger, "organisation_check")).length).toBe(1);
		expect(await tick(stranger, claimed, true)).toBe(0n);
		await expect(
			web.services.contexts.write(stranger, ({ tx }) =>
				sql`insert into organisation_check (organisation_id, code, done, checked_at)
					values (${claimed}, 'mail_domain', true, now())`.execute(tx),
			),
		).rejects.toMatchObject({ code: "42501" });
		await expect(tick(memberHere(), here.organisationId, true)).rejects.toMatchObject({ code: "42501" });
		// Also while they act for another organisation.
		const elsewhere = { ...memberHere(), organisationId: claimed };
		expect(await tick(elsewhere, here.organisationId, false)).toBe(1n);
		const { id: personId, organisationId } = await web.operator();
		const operator = personActor({ personId, organisationId, organisationKind: "operator" });
		for (const id of [claimed, here.organisationId]) expect(await tick(operator, id, true)).toBe(1n);
	});

	it("every table of this list has the lock, and holds its owner too", async () => {
		const { rows } = await web.services.contexts.read(system, ({ tx }) =>
			sql<{ name: string }>`select relname as name from pg_class
				where relrowsecurity and relforcerowsecurity and relname = any (${scopedTables})`.execute(tx),
		);
		expect(rows.map(({ name }) => name).sort()).toEqual([...scopedTables].sort());
	});
});
