import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { complete, inspectBinaries } from "./binaries.ts";

it.runIf(process.platform !== "win32")(
	"an install without scripts is made complete, and repeating changes nothing",
	() => {
		const folder = mkdtempSync(join(tmpdir(), "ronghe-binaries-"));
		const native = join(folder, "native");
		mkdirSync(join(native, "bin"), { recursive: true });
		mkdirSync(join(native, "lib"));
		writeFileSync(join(native, "bin/postgres"), "#!/bin/sh\necho 'postgres (PostgreSQL) 18.4'\n", { mode: 0o644 });
		writeFileSync(join(native, "lib/libpq.so.5.18"), "");
		const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
		writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(links));
		for (let time = 0; time < 2; time++) {
			const bin = complete(native);
			expect(readlinkSync(join(native, "lib/libpq.so.5"))).toBe("libpq.so.5.18");
			expect(existsSync(join(native, "lib/libpq.so.5"))).toBe(true);
			expect(statSync(join(bin, "postgres")).mode & 0o111).toBe(0o111);
			expect(inspectBinaries(bin)).toMatchObject({ major: 18, version: "18.4" });
		}
		rmSync(folder, { recursive: true });
	},
);
