/**
 * The form in which places are compared: lower case, one space between words, nothing but letters and digits.
 * "30-30 Thomson Ave., L I City" → "30 30 thomson ave l i city".
 */
export const placeKey = (text: string): string =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
