import sanitizeHtml from "sanitize-html";

const options: sanitizeHtml.IOptions = {
	allowedTags: [
		...["p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "code", "pre", "blockquote"],
		...["ul", "ol", "li", "a"],
	],
	allowedAttributes: { a: ["href", "target", "rel"] },
	allowedSchemes: ["http", "https", "mailto"],
	allowProtocolRelative: false,
	// What stands within these is no text of the page.
	nonTextTags: ["script", "style", "textarea", "option", "noscript", "svg", "math", "template", "iframe", "object"],
	transformTags: {
		// The headings of a page stand below its title.
		h1: "h2",
		a: (tagName, { href }) => ({
			tagName,
			// An own page does not learn from where it is opened, nor has it any hold on this one.
			attribs: { ...(href !== undefined && { href }), target: "_blank", rel: "noopener noreferrer nofollow" },
		}),
	},
};

/**
 * HTML that a person wrote, with nothing in it but text, headings, lists, quotations, code and links: scripts, event
 * handlers, styles, drawings, frames and other addresses than of the web and of mail are gone.
 * @returns null where nothing is left to read
 */
export function cleanHtml(html: string | null): string | null {
	if (html === null) return null;
	const clean = sanitizeHtml(html, options);
	return /[^\s]/.test(clean.replace(/<(?!hr)[^>]*>|&nbsp;/g, "")) ? clean : null;
}
