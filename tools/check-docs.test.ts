import { describe, expect, it } from "vitest";
import { brokenReferences } from "./check-docs.ts";

const facts = {
	exists: (path: string) => ["app/server.ts", "docs/how-to", "docs/architecture.md", "domains/demand/"].includes(path),
	scripts: ["dev"],
};
const broken = (text: string) => brokenReferences("docs/architecture.md", text, facts);

describe("brokenReferences", () => {
	it("finds paths in code that do not exist, with their line", () => {
		expect(broken("See `app/server.ts`.\n\nAnd `app/gone.ts`, `#platform/web/gone.tsx`.")).toEqual([
			"docs/architecture.md:3: app/gone.ts does not exist",
			"docs/architecture.md:3: platform/web/gone.tsx does not exist",
		]);
	});

	it("looks at every word of a command, and at folders and line numbers", () => {
		expect(broken("`node app/server.ts` `node app/gone.ts --fast` `domains/demand/` `app/server.ts:12`")).toEqual([
			"docs/architecture.md:1: app/gone.ts does not exist",
		]);
	});

	it("follows links from the document's folder", () => {
		expect(broken("[a](how-to) [b](../app/server.ts#L3) [c](gone.md) [d](https://example.org/x) [e](#top)")).toEqual([
			"docs/architecture.md:1: link to docs/gone.md, which does not exist",
		]);
	});

	it("finds scripts that do not exist, also in blocks of commands", () => {
		expect(broken("```\nnpm run dev\nnpm run gone\n```")).toEqual([
			'docs/architecture.md:3: there is no script "gone"',
		]);
	});

	it("leaves placeholders, trees, wildcards and other words alone", () => {
		expect(
			broken("`docs/decisions/NNNN-….md` `domains/<name>/api.ts` `domains/*/web` `and/or`\n```\napp/  x\n```"),
		).toEqual([]);
	});
});
