import { Readable } from "node:stream";
import { newId } from "#platform/server/id.ts";
import type { AccessTarget } from "./access.ts";

interface Uploaded {
	/** Its ending says what it is. */
	name?: string;
	text?: string;
	personId?: string | undefined;
	organisationId?: string | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = { csv: "text/csv", pdf: "application/pdf", txt: "text/plain" };

/** A file that was uploaded, by its id; nobody's unless it says whose. */
export async function uploadedFile(
	{ world }: Pick<AccessTarget, "world">,
	{ name = "a.pdf", text = "content", personId, organisationId }: Uploaded = {},
): Promise<string> {
	const id = newId();
	const stored = await world.services.files.put(Readable.from([Buffer.from(text)]), 10_000);
	await world.write(({ tx, now }) =>
		tx
			.insertInto("stored_file")
			.values({
				...stored,
				id,
				name,
				media_type: mediaTypes[name.slice(name.lastIndexOf(".") + 1)] as string,
				purpose: "upload",
				person_id: personId ?? null,
				organisation_id: organisationId ?? null,
				created_at: now,
			})
			.execute(),
	);
	return id;
}
