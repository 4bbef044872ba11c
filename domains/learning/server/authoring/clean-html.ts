import sanitizeHtml from "sanitize-html";

/** Of a cell of a table: what a head speaks of, and over how many others it goes (2–20). */
const cell: sanitizeHtml.Transformer = (tagName, attributes) => {
	const kept = Object.entries(attributes).filter(([name, value]) =>
		name === "scope" ? /^(col|row)$/.test(value) : /^(colspan|rowspan)$/.test(name) && /^([2-9]|1\d|20)$/.test(value),
	);
	return { tagName, attribs: Object.fromEntries(kept) };
};

const options: sanitizeHtml.IOptions = {
	allowedTags: [
		...["p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "code", "pre", "blockquote"],
		...["ul", "ol", "li", "a"],
		...["table", "thead", "tbody", "tr", "th", "td"],
	],
	allowedAttributes: {
		a: ["href", "target", "rel"],
		th: ["scope", "colspan", "rowspan"],
		td: ["colspan", "rowspan"],
	},
	allowedSchemes: ["http", "https", "mailto"],
	allowProtocolRelative: false,
	// What stands within these is no text of the page.
	nonTextTags: ["script", "style", "textarea", "option", "noscript", "svg", "math", "template", "iframe", "object"],
	transformTags: {
		// The headings of a page stand below its title.
		h1: "h2",
		th: cell,
		td: cell,
		a: (tagName, { href }) => ({
			tagName,
			// An own page does not learn from where it is opened, nor has it any hold on this one.
			attribs: { ...(href !== undefined && { href }), target: "_blank", rel: "noopener noreferrer nofollow" },
		}),
	},
};

/** A picture as bytes within the text, of kinds that run nothing: no address is asked for it. */
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

const withPictures: sanitizeHtml.IOptions = {
	...options,
	allowedTags: [...(options.allowedTags as string[]), "img"],
	allowedAttributes: { ...(options.allowedAttributes as object), img: ["src", "alt"] },
	allowedSchemesByTag: { img: ["data"] },
	transformTags: {
		...options.transformTags,
		img: (tagName, { src, alt }) => ({
			tagName,
			attribs: { src: src !== undefined && PICTURE.test(src) ? src : "", alt: (alt ?? "").slice(0, 300) },
		}),
	},
	exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
};

/**
 * HTML that a person wrote, with nothing in it but text, headings, lists, quotations, code, links and tables: scripts, event
 * handlers, styles, drawings, frames and other addresses than of the web and of mail are gone.
 * @returns null where nothing is left to read
 */
export const cleanHtml = (html: string | null): string | null => clean(html, options);

/** The same for a page of a course, which may have pictures too. */
export const cleanPage = (html: string | null): string | null => clean(html, withPictures);

function clean(html: string | null, list: sanitizeHtml.IOptions): string | null {
	if (html === null) return null;
	const kept = sanitizeHtml(html, list);
	return /[^\s]/.test(kept.replace(/<(?!hr|img)[^>]*>|&nbsp;/g, "")) ? kept : null;
}

/** What is to be read of cleaned HTML, without its signs: to be searched, and to find names in. */
export const textOf = (html: string): string =>
	sanitizeHtml(html.replace(/<(br|hr|\/p|\/h[234]|\/li|\/td|\/th|\/pre|\/blockquote)\b[^>]*>/g, "$& "), {
		allowedTags: [],
		allowedAttributes: {},
	})
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&")
		.replace(/\s+/g, " ")
		.trim();
