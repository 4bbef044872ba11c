/** What is typed into a field for a number, with either decimal mark; NaN for what is none, which the server refuses by its field. */
export const typedNumber = (text: string): number =>
	text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
