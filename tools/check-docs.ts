import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Folders whose names make a piece of code in a document a path of the project. */
const FOLDERS = "app|demo|docs|domains|e2e|engines|interop|migrations|platform|tools|\\.ci|\\.github";
const PATH = new RegExp(`^#?((?:${FOLDERS})/[\\w@./-]*)(?::\\d+)?$`);

export type Facts = { exists: (path: string) => boolean; scripts: string[] };

/**
 * What a document names that does not exist: paths in `code` and in links, and scripts after "npm run".
 * Paths with a placeholder (`<name>`, `*`, `NNNN`, …) are not checked.
 * @param file path of the document from the project's root; its links start from its folder
 */
export function brokenReferences(file: string, text: string, { exists, scripts }: Facts): string[] {
	const broken: string[] = [];
	const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ""));
	const lineOf = (index: number) => text.slice(0, index).split("\n").length;
	for (const match of prose.matchAll(/`([^`\n]+)`/g)) {
		for (const word of match[1]!.split(/\s+/)) {
			const path = PATH.exec(word.replace(/[.,;:)]+$/, ""))?.[1];
			if (path && !/NNNN|\.\.\./.test(path) && !exists(path)) {
				broken.push(`${file}:${lineOf(match.index)}: ${path} does not exist`);
			}
		}
	}
	for (const match of prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
		const target = match[1]!.replace(/[#?].*$/, "");
		if (!target || /^[a-z][a-z+.-]*:/i.test(target)) continue;
		const path = target.startsWith("/") ? target.slice(1) : join(dirname(file), decodeURI(target));
		if (!exists(path)) broken.push(`${file}:${lineOf(match.index)}: link to ${path}, which does not exist`);
	}
	for (const match of text.matchAll(/npm run ([\w:-]+)/g)) {
		if (!scripts.includes(match[1]!)) broken.push(`${file}:${lineOf(match.index)}: there is no script "${match[1]}"`);
	}
	return broken;
}

if (import.meta.main) {
	const root = join(import.meta.dirname, "..");
	const leaveOut = ["node_modules", "dist", ".ronghe", ".git", "test-results", "demo/data"];
	const documents = globSync("**/*.md", {
		cwd: root,
		exclude: (path) => leaveOut.includes(relative(root, join(root, path)).replaceAll("\\", "/")),
	});
	const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts?: object };
	const facts = {
		exists: (path: string) => existsSync(join(root, path)),
		scripts: Object.keys(manifest.scripts ?? {}),
	};
	const broken = documents.flatMap((file) => brokenReferences(file, readFileSync(join(root, file), "utf8"), facts));
	for (const line of broken) console.error(line);
	process.exitCode = broken.length === 0 ? 0 : 1;
}
