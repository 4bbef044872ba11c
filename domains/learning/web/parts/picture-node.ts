import { Node } from "@tiptap/react";

/** A picture that is in the text itself, as the server's list of HTML has it (clean-html.ts). */
export const pictureNode = Node.create({
	name: "picture",
	group: "block",
	atom: true,
	draggable: true,
	addAttributes: () => ({ src: { default: "" }, alt: { default: "" } }),
	parseHTML: () => [{ tag: 'img[src^="data:image/"]' }],
	renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});
