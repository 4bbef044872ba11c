import { repairMojibake } from "./repair-mojibake.ts";
import type { MatchContext } from "./title-types.ts";

export type RuleRole = "manager" | "intern" | "any";

/** "Titles like this, in a context like that, are usually coded so." */
export interface TitleRule {
	role: RuleRole;
	title: RegExp;
	context: RegExp | undefined;
	/** The context must not match instead. */
	isContextExcluded: boolean;
	/** Likeliest first. */
	occupations: readonly string[];
}

const internTitle = /\b(?:interne?|interns|fellow|fellowship|student|college aide|summer college)\b/;
const managerTitle =
	/\b(?:director|commissioner|chief|president|evp|svp|vp|head of|superintendent|executive director)\b|\bmanager\b|\bofficer on duty\b/;
/** Managers of a project or a case, and chiefs among specialists, manage no field. */
const managerOfTask =
	/\b(?:project|program|case|account|data|contracts?|construction|product|care)s?(?: \w+)? manager\b|chief of staff|to the (?:chief|deputy|director|commissioner)|crew chief|office manager|assistant manager/;
const tailStart = /\s*[,(/;]\s*|\s[-–—]+\s?|\s?[–—]\s/;

/** Reads lines "role | title pattern | context pattern | occupations"; see public-service-rules.ts. */
export function parseTitleRules(text: string): TitleRule[] {
	return text
		.trim()
		.split("\n")
		.map((line) => {
			// A pattern may hold "|" itself, but never with a blank on both sides.
			const [role, title, context = "", occupations = ""] = line.split(/ \|(?= |$)/).map((part) => part.trim());
			const isContextExcluded = context.startsWith("!");
			const pattern = isContextExcluded ? context.slice(1) : context;
			return {
				role: role as RuleRole,
				title: new RegExp(title!),
				context: pattern === "" ? undefined : new RegExp(pattern),
				isContextExcluded,
				occupations: occupations.split(" ").filter((code) => code !== ""),
			};
		});
}

/** The role that decides which rules apply to a title, lower case; "Office of the Chief …" after it makes no chief. */
export function ruleRole(title: string, secondaryTitle = ""): RuleRole {
	if (internTitle.test(title) || /^(?:summer|college aide)/.test(secondaryTitle)) return "intern";
	const head = title.split(tailStart, 1)[0]!;
	return managerTitle.test(head) && !managerOfTask.test(head) ? "manager" : "any";
}

/** Value of the first, second … rule that matches. */
const byOrder = [1, 0.55, 0.4];
/** Value of the second and later occupations of a rule. */
const secondOccupation = 0.5;
/** Rules that match only after the head segment, and those that match only in the context, count less. */
const tailFactor = 0.7;
const contextFactor = 0.45;
/** What is named after "Bureau of" is where others than managers work, not always what they do. */
const unitFactor = 0.4;
const unitStart = /^\W*(?:bureau|office|division|department)\b/;
/** Who manages a field is hardly a manager of everything. */
const generalManagers = ["11-1011.00", "11-1021.00"];
const againstGeneral = -0.6;

interface Found {
	rule: TitleRule;
	at: number;
}

/**
 * What the rules say about a title: occupation → −0.6..1. Rules are tried on the head of the title; for managers and interns,
 * whose head may name no field, also on what follows and at last on the context. The first field named counts most.
 */
export function matchTitleRules(
	rules: readonly TitleRule[],
	title: string,
	context: MatchContext,
): Map<string, number> {
	const values = new Map<string, number>();
	if (rules.length === 0) return values;
	const text = repairMojibake(title).toLowerCase().trim();
	const secondary = (context.secondaryTitle ?? "").toLowerCase();
	const around = `${secondary}, ${(context.category ?? "").toLowerCase()}`;
	const role = ruleRole(text, secondary);
	const applicable = rules.filter(
		(rule) =>
			rule.role === role && (rule.context === undefined || rule.context.test(around) !== rule.isContextExcluded),
	);
	const search = (where: string, from: readonly TitleRule[]): Found[] => {
		const found: Found[] = [];
		for (const rule of from) {
			const at = where.search(rule.title);
			if (at >= 0) found.push({ rule, at });
		}
		// Of a manager the first field rules ("Chief of Procurement & Budget"), else the first, most special rule.
		return role === "manager" ? found.sort((a, b) => a.at - b.at) : found;
	};
	const add = (found: readonly Found[], factor: number) => {
		found.forEach(({ rule }, order) => {
			rule.occupations.forEach((occupation, position) => {
				const value = factor * (byOrder[order] ?? 0.3) * (position === 0 ? 1 : secondOccupation);
				values.set(occupation, Math.max(values.get(occupation) ?? 0, value));
			});
		});
	};
	const fielded = applicable.filter((rule) => rule.title.source !== ".");
	const split = tailStart.exec(text);
	const head = split === null ? text : text.slice(0, split.index);
	const inHead = search(head, fielded);
	const inTail = split === null ? [] : search(text.slice(split.index), fielded);
	const isUnit = role === "any" && split !== null && unitStart.test(text.slice(split.index));
	add(inHead, 1);
	add(inTail, isUnit ? unitFactor : inHead.length === 0 ? 1 : tailFactor);
	if (role === "manager" && values.size > 0) {
		for (const general of generalManagers) if (!values.has(general)) values.set(general, againstGeneral);
	}
	if (inHead.length + inTail.length === 0) {
		add(
			search(
				"any",
				applicable.filter((rule) => rule.title.source === "."),
			),
			1,
		);
		if (role === "manager") add(search(around, fielded), contextFactor);
	} else
		add(
			search(
				"any",
				applicable.filter((rule) => rule.title.source === "."),
			),
			contextFactor,
		);
	return values;
}
