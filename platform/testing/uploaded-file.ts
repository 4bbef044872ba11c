import { Readable } from "node:stream";
import { newId } from "#platform/server/id.ts";
import type { AccessTarget } from "./access.ts";

/** A file that was uploaded, by its id. */
export async function uploadedFile({ world }: AccessTarget): Promise<string> {
	const id = newId();
	const stored = await world.services.files.put(Readable.from([Buffer.from("content")]), 100);
	await world.write(({ tx, now }) =>
		tx
			.insertInto("stored_file")
			.values({ ...stored, id, name: "a.pdf", media_type: "application/pdf", purpose: "upload", created_at: now })
			.execute(),
	);
	return id;
}
