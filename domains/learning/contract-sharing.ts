import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { maybeTwoLanguages, text } from "./two-languages.ts";

/** Known licences by their SPDX names in small letters, nobody's but one's own, or one in words of one's own. */
export const licences = [
	"all-rights-reserved",
	"cc0-1.0",
	"cc-by-4.0",
	"cc-by-sa-4.0",
	"cc-by-nc-4.0",
	"cc-by-nc-sa-4.0",
	"cc-by-nd-4.0",
	"cc-by-nc-nd-4.0",
	"own",
] as const;
export const licence = z.enum(licences);
export type Licence = z.infer<typeof licence>;

/** Under which others may copy a course and change their copy; what is not known to allow it does not. */
const allowing: readonly Licence[] = ["cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nc-sa-4.0"];
export const allowsCopies = (of: Licence): boolean => allowing.includes(of);
/** Whose copies stay under the same licence. */
export const sharesAlike = (of: Licence): boolean => of === "cc-by-sa-4.0" || of === "cc-by-nc-sa-4.0";
/** Whose copies name whose they were, and whose stay out of commerce: no known licence that gives more away is theirs. */
export const asksAttribution = (of: Licence): boolean => of.startsWith("cc-by-");
export const nonCommercial = (of: Licence): boolean => of.startsWith("cc-by-nc-");

/** Who may look into a course, and copy it where its licence allows: who writes it, who teaches in its organisation, in the region, anywhere. */
export const accessTiers = ["authors", "organisation", "region", "public"] as const;
export const accessTier = z.enum(accessTiers);
export type AccessTier = z.infer<typeof accessTier>;

const licenced = {
	licence,
	/** Of a licence of one's own alone. */
	licenceText: maybeTwoLanguages(4000),
	terms: maybeTwoLanguages(4000),
};
export const sharingInput = z
	.object({ ...licenced, tier: accessTier })
	.refine(({ licence: of, licenceText: { en, zh } }) => of !== "own" || en !== null || zh !== null, {
		path: ["licenceText", "zh"],
		params: { code: "name-missing" },
	});
export type SharingInput = z.infer<typeof sharingInput>;

/** Of what a course is a copy, as it stood then. */
const source = z.object({
	course: named,
	organisation: named,
	licence,
	/** The words of a licence of one's own, kept once the copy is under another one. */
	licenceText: named.optional(),
});
const origin = z.array(source);
export type Origin = z.infer<typeof origin>;

/** In which words of its own it came, if in any. */
export const wordsOf = (from: Origin): z.infer<typeof named> =>
	from.find(({ licenceText }) => licenceText)?.licenceText ?? { en: null, zh: null };

/** So many are kept of a long line of copies. */
export const MOST_ORIGINS = 20;
/** One more, at the end: of more than are kept the first and the last stay. */
export const withOrigin = (before: Origin, one: Origin[number]): Origin =>
	before.length < MOST_ORIGINS ? [...before, one] : [...before.slice(0, 1), ...before.slice(2 - MOST_ORIGINS), one];

export const sharing = z.object({
	licence,
	licenceText: named,
	terms: named,
	tier: accessTier,
	/** The oldest first. */
	origin,
});
export type Sharing = z.infer<typeof sharing>;

const fileName = z.object({ en: text(400), zh: text(400) });
const fileSource = z.strictObject({
	course: fileName,
	organisation: fileName,
	licence,
	licenceText: maybeTwoLanguages(4000).optional(),
});
/** In a course file: who may look into it there is said there. */
export const fileSharing = z
	.strictObject({ ...licenced, owner: fileName, origin: z.array(fileSource).max(MOST_ORIGINS) })
	.refine(({ licence: of, licenceText: { en, zh } }) => of !== "own" || en !== null || zh !== null, {
		path: ["licenceText", "zh"],
		params: { code: "name-missing" },
	});
