import { describe, expect, it } from "vitest";
import { cleanHtml, cleanPage } from "./clean-html.ts";

describe("what a person wrote as HTML", () => {
	it("keeps text, headings, lists and links", () => {
		const html =
			"<h2>Means</h2><p>A <strong>mean</strong> and a <em>median</em> &lt; 3</p><ul><li><p>one</p></li></ul><pre><code>x = 1</code></pre>";
		expect(cleanHtml(html)).toBe(html);
		expect(cleanHtml("<h1>Title</h1>")).toBe("<h2>Title</h2>");
		expect(cleanHtml('<a href="https://example.org" onclick="x()" style="x">see</a>')).toBe(
			'<a href="https://example.org" target="_blank" rel="noopener noreferrer nofollow">see</a>',
		);
	});

	it("keeps tables with what their heads speak of, and nothing else of them", () => {
		const table =
			'<table><tbody><tr><th scope="col"><p>a</p></th><th scope="col" colspan="2"><p>b</p></th></tr><tr><th scope="row"><p>c</p></th><td rowspan="2"><p>d</p></td><td><p>e</p></td></tr></tbody></table>';
		expect(cleanHtml(table)).toBe(table);
		expect(
			cleanHtml('<table border=1 onclick=x() style="x"><tr><td colspan="9999" width=5 scope="x()">a</td></tr></table>'),
		).toBe("<table><tr><td>a</td></tr></table>");
	});

	it.each([
		["<p>a<script>alert(1)</script></p>", "<p>a</p>"],
		['<p>a<img src=x onerror="alert(1)"></p>', "<p>a</p>"],
		["<p>a</p><svg><script>alert(1)</script><text>b</text></svg>", "<p>a</p>"],
		["<p onmouseover=alert(1) style='position:fixed' class=x id=y>a</p>", "<p>a</p>"],
		['<a href="javascript:alert(1)">a</a>', '<a target="_blank" rel="noopener noreferrer nofollow">a</a>'],
		['<a href="JaVa&#10;Script:alert(1)">a</a>', '<a target="_blank" rel="noopener noreferrer nofollow">a</a>'],
		[
			'<a href="data:text/html,<script>x</script>">a</a>',
			'<a target="_blank" rel="noopener noreferrer nofollow">a</a>',
		],
		['<a href="//evil.example">a</a>', '<a target="_blank" rel="noopener noreferrer nofollow">a</a>'],
		["<p>a<iframe srcdoc='<script>x</script>'></iframe></p>", "<p>a</p>"],
		["<p>a</p><style>*{}</style><math><mi xlink:href='x'>b</mi></math><form><input name=x></form>", "<p>a</p>"],
		["<p>a<!-- <script> --></p>", "<p>a</p>"],
		["<<script>p>a</p>", "&lt;"],
	])("has nothing that runs: %s", (html, clean) => {
		expect(cleanHtml(html)).toBe(clean);
	});

	it("is nothing where nothing can be read", () => {
		expect([null, "", "<p></p>", "<p>&nbsp; <br></p>", "<script>x</script>"].map(cleanHtml)).toEqual([
			null,
			null,
			null,
			null,
			null,
		]);
	});

	it("keeps pictures that are in the text of a page itself, and no others", () => {
		const picture = '<img src="data:image/webp;base64,UklGRg==" alt="A valve" />';
		expect(cleanPage(picture)).toBe(picture);
		expect(cleanPage(cleanPage(picture))).toBe(picture);
		expect(cleanPage(`<p>a</p><img src="data:image/png;base64,AAAA" alt="x" onerror="x()" style="y">`)).toBe(
			'<p>a</p><img src="data:image/png;base64,AAAA" alt="x" />',
		);
		for (const src of [
			"https://example.org/seen.png",
			"/api/session",
			"data:image/svg+xml;base64,PHN2Zz4=",
			"data:text/html;base64,AAAA",
			'data:image/png;base64,AAAA"><script>x</script>',
			"javascript:alert(1)",
		])
			expect(cleanPage(`<p>a</p><img src='${src}' alt="x">`), src).toBe("<p>a</p>");
		expect(cleanHtml(`<p>a</p>${picture}`)).toBe("<p>a</p>");
	});
});
