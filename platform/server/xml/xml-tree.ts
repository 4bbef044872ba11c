import { attribute, encodingOf, XmlError, XmlScanner } from "./xml-scan.ts";

/** An element with what stands in it, in its order. Names come without their namespace prefix. */
export interface XmlElement {
	name: string;
	children: (XmlElement | string)[];
	/** By its local name. */
	attribute(name: string): string | undefined;
}

/** A document of this many elements is no longer held as a whole. */
const MOST_ELEMENTS = 200_000;

/**
 * A whole document, for small ones: document type declarations and entities of one's own are refused.
 * @param bytes UTF-8, or UTF-16 with its mark
 * @throws XmlError; TypeError for bytes that are not of that encoding
 */
export function parseXml(bytes: Buffer): XmlElement {
	const root: XmlElement = { name: "", children: [], attribute: () => undefined };
	const open = [root];
	let elements = 0;
	const scanner = new XmlScanner({
		open(name, attributes) {
			if (++elements > MOST_ELEMENTS) throw new XmlError("too many elements");
			const element: XmlElement = { name, children: [], attribute: (wanted) => attribute(attributes, wanted) };
			(open.at(-1) as XmlElement).children.push(element);
			open.push(element);
		},
		close: () => void open.pop(),
		text: (text) => void (open.at(-1) as XmlElement).children.push(text),
	});
	scanner.write(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
	scanner.end();
	return elementsOf(root)[0] as XmlElement;
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
	children.filter((child): child is XmlElement => typeof child !== "string");

/** All that stands within, at any depth, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
	for (const child of elementsOf(element)) {
		yield child;
		yield* descendants(child);
	}
}

export const textOf = (element: XmlElement): string =>
	element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
