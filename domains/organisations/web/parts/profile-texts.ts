/** Texts of a profile as they stand in a form: an empty field is an empty text. */
export interface ProfileTexts extends Record<string, unknown> {
	nameEn: string;
	nameZh: string;
	descriptionEn: string;
	descriptionZh: string;
	website: string;
	placeId: string;
}

interface SentTexts {
	nameEn: string | null;
	nameZh: string | null;
	descriptionEn: string | null;
	descriptionZh: string | null;
	website: string | null;
	placeId: string | null;
}

/** What the server knows, for the form. */
export function textsOf(known: Partial<SentTexts>): ProfileTexts {
	return {
		nameEn: known.nameEn ?? "",
		nameZh: known.nameZh ?? "",
		descriptionEn: known.descriptionEn ?? "",
		descriptionZh: known.descriptionZh ?? "",
		website: known.website ?? "",
		placeId: known.placeId ?? "",
	};
}

/** The form's texts for the server: nothing typed is nothing said. A website without its scheme gets one. */
export function sentTexts(texts: ProfileTexts): SentTexts {
	const said = (text: string): string | null => text.trim() || null;
	const website = said(texts.website);
	return {
		nameEn: said(texts.nameEn),
		nameZh: said(texts.nameZh),
		descriptionEn: said(texts.descriptionEn),
		descriptionZh: said(texts.descriptionZh),
		website: website && !/^[a-z]+:\/\//i.test(website) ? `https://${website}` : website,
		placeId: said(texts.placeId),
	};
}
