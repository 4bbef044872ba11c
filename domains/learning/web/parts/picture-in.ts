/**
 * The picture that is pasted or dropped. Office programs lay one of the text itself beside the text: then it is the text that is meant.
 */
export function pictureIn(from: Pick<DataTransfer, "files" | "getData"> | null): File | null {
	if (from?.getData("text/plain").trim() !== "") return null;
	return [...from.files].find(({ type }) => type.startsWith("image/")) ?? null;
}
