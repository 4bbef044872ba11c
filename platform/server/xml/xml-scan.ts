/** What an XML part brings, in its order. Names come without their namespace prefix. */
export interface XmlEvents {
	open(name: string, attributes: string): void;
	close(name: string): void;
	/** May come in several pieces. */
	text(text: string): void;
}

/** The part is not well-formed XML as office programs write it. `entity`: it has a document type declaration. */
export class XmlError extends Error {
	readonly entity: boolean;

	constructor(message: string, entity = false) {
		super(message);
		this.entity = entity;
	}
}

/** No tag, comment or instruction of an office file comes near this. */
const longestMarkup = 1024 * 1024;
/** A worksheet nests about ten deep. */
const deepest = 200;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Scans XML block by block, holding at most one piece of markup. Made for the machine-written parts of a workbook:
 * prefixes are dropped without looking at their namespaces, and a document type declaration, the door to entity
 * bombs and foreign files, is refused.
 */
export class XmlScanner {
	readonly #events: XmlEvents;
	readonly #open: string[] = [];
	#rest = "";
	#rooted = false;

	constructor(events: XmlEvents) {
		this.#events = events;
	}

	/** @throws XmlError */
	write(block: string): void {
		const xml = this.#rest + block;
		let from = 0;
		while (from < xml.length) {
			const markup = xml.indexOf("<", from);
			const textEnd = markup < 0 ? safeTextEnd(xml, from) : markup;
			if (textEnd > from) this.#text(decodeEntities(xml.slice(from, textEnd)));
			from = textEnd;
			if (markup < 0) break;
			const next = this.#markup(xml, from);
			if (next === undefined) break;
			from = next;
		}
		this.#rest = xml.slice(from);
		if (this.#rest.length > longestMarkup) throw new XmlError("markup without end");
	}

	/** @throws XmlError when something is still open */
	end(): void {
		if (this.#rest !== "" || this.#open.length > 0 || !this.#rooted) throw new XmlError("ends too early");
	}

	#text(text: string): void {
		if (this.#open.length > 0) this.#events.text(text);
		else if (text.replace("\ufeff", "").trim() !== "") throw new XmlError("text outside of the root element");
	}

	/** @returns where to go on, or undefined when the markup is not complete yet */
	#markup(xml: string, start: number): number | undefined {
		const second = xml[start + 1];
		if (second === undefined) return undefined;
		if (second === "!") return this.#declaration(xml, start);
		if (second === "?") return after(xml, "?>", start + 2);
		const end = tagEnd(xml, start + 1);
		if (end === undefined) return undefined;
		if (second === "/") {
			const name = localName(xml.slice(start + 2, end).trimEnd());
			if (this.#open.pop() !== name) throw new XmlError(`unexpected end of ${name.slice(0, 40)}`);
			this.#events.close(name);
			return end + 1;
		}
		const empty = xml[end - 1] === "/";
		const tag = xml.slice(start + 1, empty ? end - 1 : end);
		const space = tag.search(/\s/);
		const name = localName(space < 0 ? tag : tag.slice(0, space));
		if (name === "") throw new XmlError("tag without name");
		if (this.#open.length === 0 && this.#rooted) throw new XmlError("second root element");
		this.#rooted = true;
		this.#events.open(name, space < 0 ? "" : tag.slice(space));
		if (empty) this.#events.close(name);
		else if (this.#open.push(name) > deepest) throw new XmlError("nested too deep");
		return end + 1;
	}

	#declaration(xml: string, start: number): number | undefined {
		if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
		if (xml.startsWith("<![CDATA[", start)) {
			const end = after(xml, "]]>", start + 9);
			if (end !== undefined) this.#text(xml.slice(start + 9, end - 3));
			return end;
		}
		if (xml.length - start < "<![CDATA[".length) return undefined;
		throw new XmlError("document type declaration", true);
	}
}

function after(xml: string, mark: string, from: number): number | undefined {
	const found = xml.indexOf(mark, from);
	return found < 0 ? undefined : found + mark.length;
}

/** A tag ends at the first > outside of quotes. */
function tagEnd(xml: string, from: number): number | undefined {
	let quote = 0;
	for (let index = from; index < xml.length; index++) {
		const code = xml.charCodeAt(index);
		if (quote !== 0) {
			if (code === quote) quote = 0;
		} else if (code === 0x22 || code === 0x27) quote = code;
		else if (code === 0x3e) return index;
		else if (code === 0x3c) throw new XmlError("tag within a tag");
	}
	return undefined;
}

/** Keeps back an entity that the block may have cut. */
function safeTextEnd(xml: string, from: number): number {
	const entity = xml.lastIndexOf("&");
	return entity >= from && xml.length - entity < 12 && !xml.includes(";", entity) ? entity : xml.length;
}

function localName(name: string): string {
	const colon = name.indexOf(":");
	return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of the attribute with this local name, from the text of a tag. @throws XmlError */
export function attribute(attributes: string, name: string): string | undefined {
	// Sticky from match to match, so that a name inside another value is not found.
	const form = /\s+(?:[^\s=:"'/>]+:)?([^\s=:"'/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;
	for (let match = form.exec(attributes); match !== null; match = form.exec(attributes)) {
		if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? "");
	}
	return undefined;
}

/**
 * The same for the attributes of cells and rows, of which there are millions: looks for ` name="` directly. Their
 * values are places, numbers and words, in which no such text occurs.
 */
export function cellAttribute(attributes: string, name: "r" | "s" | "t"): string | undefined {
	const start = attributes.indexOf(` ${name}="`);
	if (start >= 0 && !attributes.includes("'")) {
		return attributes.slice(start + 4, attributes.indexOf('"', start + 4));
	}
	return attributes.includes(name) ? attribute(attributes, name) : undefined;
}

function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&([^;]{0,12});?/g, (whole, name: string) => {
		const character = whole.endsWith(";") ? entities[name] : undefined;
		if (character !== undefined) return character;
		const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
		const code = number === null ? 0 : number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
		if (!whole.endsWith(";") || code === 0 || code > 0x10ffff) throw new XmlError("unknown entity", true);
		return String.fromCodePoint(code);
	});
}

export function encodingOf(block: Buffer): string {
	if (block[0] === 0xff && block[1] === 0xfe) return "utf-16le";
	if (block[0] === 0xfe && block[1] === 0xff) return "utf-16be";
	return "utf-8";
}
