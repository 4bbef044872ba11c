import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";
import { invalid } from "#platform/server/problem.ts";
import { searchWords } from "#platform/server/search/segment.ts";
import { problem } from "./problems.ts";

interface Names {
	nameEn: string | null;
	nameZh: string | null;
}

/** What an organisation is found by: its names, in words of both languages. */
export const organisationSearch = ({ nameEn, nameZh }: Names): RawBuilder<string> =>
	sql<string>`to_tsvector('simple', ${searchWords(`${nameEn ?? ""} ${nameZh ?? ""}`)})`;

export function refuseNameless({ nameEn, nameZh }: Names): void {
	if (!nameEn && !nameZh) throw invalid({ path: "nameZh", code: "name-missing" });
}

/** The region exists, and the place lies in it. */
export async function requirePlace(tx: Transaction, regionId: string, placeId: string | null): Promise<void> {
	const region = await tx.selectFrom("region").select("id").where("id", "=", regionId).executeTakeFirst();
	if (!region) throw invalid({ path: "regionId", code: "region-unknown" });
	if (!placeId) return;
	const place = await tx
		.selectFrom("region")
		.select("id")
		.where("id", "=", placeId)
		.where("parent_id", "=", regionId)
		.executeTakeFirst();
	if (!place) throw invalid({ path: "placeId", code: "place-unknown" });
}

/** Two who register the same number at once: the index lets one through. */
export function takenNumber(error: unknown): never {
	const { code, constraint } = error as { code?: string; constraint?: string };
	if (code === "23505" && constraint === "organisation_registration") throw problem("registration-number-taken");
	throw error;
}
