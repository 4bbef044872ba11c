import type { AccessTier, Licence } from "./contract-sharing.ts";

interface Words {
	en: string;
	zh: string;
}

/** What licences are called, on the screen and in exports. */
export const licenceNames: Readonly<Record<Licence, Words>> = {
	"all-rights-reserved": { en: "All rights reserved", zh: "保留所有权利" },
	"cc0-1.0": { en: "CC0 1.0 (no rights reserved)", zh: "CC0 1.0（放弃权利）" },
	"cc-by-4.0": { en: "CC BY 4.0 (attribution)", zh: "CC BY 4.0（署名）" },
	"cc-by-sa-4.0": { en: "CC BY-SA 4.0 (attribution, share alike)", zh: "CC BY-SA 4.0（署名—相同方式共享）" },
	"cc-by-nc-4.0": { en: "CC BY-NC 4.0 (attribution, non-commercial)", zh: "CC BY-NC 4.0（署名—非商业性使用）" },
	"cc-by-nc-sa-4.0": {
		en: "CC BY-NC-SA 4.0 (attribution, non-commercial, share alike)",
		zh: "CC BY-NC-SA 4.0（署名—非商业性使用—相同方式共享）",
	},
	"cc-by-nd-4.0": { en: "CC BY-ND 4.0 (attribution, no derivatives)", zh: "CC BY-ND 4.0（署名—禁止演绎）" },
	"cc-by-nc-nd-4.0": {
		en: "CC BY-NC-ND 4.0 (attribution, non-commercial, no derivatives)",
		zh: "CC BY-NC-ND 4.0（署名—非商业性使用—禁止演绎）",
	},
	own: { en: "Licence of its own", zh: "自定许可" },
};

/** Where the words of a known licence stand. */
export const licencePage = (of: Licence): string | null => {
	if (of === "cc0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
	const part = /^cc-(.+)-4\.0$/.exec(of)?.[1];
	return part ? `https://creativecommons.org/licenses/${part}/4.0/` : null;
};

/** Who may look into a course, and copy it where its licence allows. */
export const tierNames: Readonly<Record<AccessTier, Words>> = {
	authors: { en: "Who writes it", zh: "仅编写人" },
	organisation: { en: "Teachers and mentors of its organisation", zh: "本单位教师与导师" },
	region: { en: "Teachers and mentors of the region's community", zh: "本区域共同体的教师与导师" },
	public: { en: "Teachers and mentors everywhere", zh: "所有教师与导师" },
};
