import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { hashPassword, refuseWeakPassword } from "#platform/server/sign-in/passwords.ts";
import { type Command, required, UsageError } from "./command.ts";

/** The first operator of an empty installation, and help for somebody who is locked out. */
export const user: Command = {
	usage: [
		"user operator E-MAIL NAME        make a person the operator (the first one of an installation)",
		"user password E-MAIL             set a new password, asked for or made, and end all sessions",
		"user suspend|restore E-MAIL      shut a person out everywhere at once, or let them in again",
	],
	async run({ open, positionals, say }) {
		const [action, email, ...name] = positionals;
		const address = required(email, "E-MAIL").toLowerCase();
		if (!/^[^@\s]+@[^@\s]+$/.test(address)) throw new UsageError("E-MAIL is not an address.");
		const { contexts } = await open();
		if (action === "operator") {
			const password = await newPassword([address, ...name]);
			await contexts.write(system, (context) =>
				makeOperator(context, address, name.join(" ") || address, password.text),
			);
			say(`${address} is an operator now.${password.made ? ` Password: ${password.text}` : ""}`);
			return 0;
		}
		const person = await contexts.read(system, ({ tx }) =>
			tx.selectFrom("person").select(["id", "name"]).where(sql`lower(email)`, "=", address).executeTakeFirst(),
		);
		if (!person) {
			say(`Nobody has the address ${address}.`);
			return 1;
		}
		if (action === "password") {
			const password = await newPassword([address, person.name]);
			await contexts.write(system, (context) => setPassword(context, person.id, password.text));
			say(
				`The password of ${address} is changed and all sessions are ended.${password.made ? ` Password: ${password.text}` : ""}`,
			);
			return 0;
		}
		if (action !== "suspend" && action !== "restore") throw new UsageError(`Unknown action ${action ?? ""}.`);
		await contexts.write(system, async ({ tx, now, audit }) => {
			await tx
				.updateTable("person")
				.set({ suspended_at: action === "suspend" ? now : null })
				.where("id", "=", person.id)
				.execute();
			if (action === "suspend") await endSessions(tx, person.id);
			audit({ action: `organisations.person.${action}ed`, object: { kind: "person", id: person.id } });
		});
		say(`${address}: ${action}ed.`);
		return 0;
	},
};

async function newPassword(personal: string[]): Promise<{ text: string; made: boolean }> {
	if (!process.stdin.isTTY) return { text: randomBytes(12).toString("base64url"), made: true };
	const reader = createInterface({ input: process.stdin, output: process.stdout });
	const text = await reader.question("New password (empty: one is made): ");
	reader.close();
	if (text === "") return { text: randomBytes(12).toString("base64url"), made: true };
	if (text.length < 10) throw new UsageError("A password has at least 10 characters.");
	refuseWeakPassword(text, personal);
	return { text, made: false };
}

async function setPassword({ tx, now, audit }: WriteContext, personId: string, password: string): Promise<void> {
	const hashed = await hashPassword(password);
	await tx
		.deleteFrom("sign_in_account")
		.where("person_id", "=", personId)
		.where("provider_id", "=", "credential")
		.execute();
	await tx
		.insertInto("sign_in_account")
		.values({
			id: newId(),
			person_id: personId,
			account_id: personId,
			provider_id: "credential",
			password: hashed,
			created_at: now,
			updated_at: now,
		})
		.execute();
	await endSessions(tx, personId);
	audit({ action: "organisations.person.password-set", object: { kind: "person", id: personId } });
}

async function makeOperator(context: WriteContext, email: string, name: string, password: string): Promise<void> {
	const { tx, now, audit } = context;
	const organisation = (await tx
		.selectFrom("organisation")
		.select("id")
		.where("kind", "=", "operator")
		.executeTakeFirst()) ?? {
		id: await newOperatorOrganisation(context),
	};
	const known = await tx.selectFrom("person").select("id").where(sql`lower(email)`, "=", email).executeTakeFirst();
	const personId = known?.id ?? newId();
	if (!known) {
		await tx
			.insertInto("person")
			.values({ id: personId, email, name, email_verified: true, created_at: now, updated_at: now })
			.execute();
		await setPassword(context, personId, password);
	}
	await tx
		.insertInto("membership")
		.values({
			id: newId(),
			person_id: personId,
			organisation_id: organisation.id,
			roles: ["operator", "owner"],
			created_at: now,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["person_id", "organisation_id"])
				.where("ended_at", "is", null)
				.doUpdateSet({ roles: ["operator", "owner"] }),
		)
		.execute();
	audit({
		action: "organisations.operator.made",
		object: { kind: "person", id: personId },
		organisationId: organisation.id,
	});
}

async function newOperatorOrganisation({ tx, now }: WriteContext): Promise<string> {
	const region = (await tx
		.selectFrom("region")
		.select("id")
		.where("parent_id", "is", null)
		.orderBy("code")
		.executeTakeFirst()) ?? {
		id: newId(),
	};
	await tx
		.insertInto("region")
		.values({ id: region.id, code: "region", name_en: "Region", name_zh: "区域" })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const id = newId();
	await tx
		.insertInto("organisation")
		.values({
			id,
			region_id: region.id,
			kind: "operator",
			name_en: "Operator",
			name_zh: "平台运营",
			state: "verified",
			created_at: now,
			updated_at: now,
		})
		.execute();
	return id;
}
