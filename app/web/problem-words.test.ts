import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { wordedTwice } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

const domains = join(import.meta.dirname, "../../domains");

it("refusals have their words in one place, whichever domain's screens were loaded first", async () => {
	const files = globSync("*/web/**/problem-{messages,words}.ts", { cwd: domains });
	expect(files.length).toBeGreaterThan(6);
	for (const file of files) await import(join(domains, file));
	expect(wordedTwice()).toEqual([]);
	const second = defineMessages({ en: { "occupation-unknown": "Again." }, zh: { "occupation-unknown": "又一次。" } });
	expect(wordedTwice(second)).toEqual(["occupation-unknown"]);
});
