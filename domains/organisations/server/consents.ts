import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { consentAnswer, decideConsent as decideShape } from "../contract-account.ts";
import { type ConsentText, consentTexts } from "./consent-texts.ts";

type Item = z.infer<typeof consentAnswer>["items"][number];

/** The texts in force, and what the person said to them and when. */
export async function listConsents({ tx, actor }: ReadContext): Promise<z.infer<typeof consentAnswer>> {
	const entries = await tx
		.selectFrom("consent_entry")
		.select(["code", "version", "action", "created_at as at"])
		.where("person_id", "=", actor.personId)
		.orderBy("created_at", "desc")
		.orderBy("id", "desc")
		.execute();
	return {
		items: consentTexts.map((text) => {
			const log = entries
				.filter(({ code }) => code === text.code)
				.map(({ version, action, at }) => ({ version, action: action as "accepted" | "withdrawn", at }));
			return { ...text, log, state: stateOf(text, log[0]) };
		}),
	};
}

function stateOf({ version }: ConsentText, last: Item["log"][number] | undefined): Item["state"] {
	if (!last) return "none";
	if (last.action === "withdrawn") return "withdrawn";
	return last.version === version ? "accepted" : "outdated";
}

/** Adds to the log; nothing in it is ever changed. Only the version in force can be accepted. */
export async function decideConsent(
	context: WriteContext,
	code: string,
	{ version, action }: z.infer<typeof decideShape>,
): Promise<void> {
	const text = consentTexts.find((candidate) => candidate.code === code);
	if (!text) throw notFound();
	if (version !== text.version) throw invalid({ path: "version", code: "consent-outdated" });
	const { tx, actor, now } = context;
	await tx
		.insertInto("consent_entry")
		.values({ id: newId(), person_id: actor.personId ?? "", code, version, action, created_at: now })
		.execute();
	context.audit({
		action: `account.consent.${action}`,
		object: { kind: "person", id: actor.personId ?? "" },
		detail: { code, version },
	});
}
