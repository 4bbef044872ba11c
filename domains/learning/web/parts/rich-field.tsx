import { Input } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";
import type { RichEditorProps } from "./rich-editor.tsx";

/** Without a connection it comes once there is one again: a failure would take away the page around it. */
async function load(): Promise<typeof import("./rich-editor.tsx")> {
	try {
		return await import("./rich-editor.tsx");
	} catch (error) {
		if (navigator.onLine) throw error;
		await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
		// Styles that did not come are asked for once by whoever loads scripts: these are asked for anew.
		for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"))
			if (link.sheet === null) link.replaceWith(link.cloneNode());
		return load();
	}
}

/** A quarter of a megabyte that only who writes a page needs. */
const RichEditor = lazy(load);

/** Rich text in a form. */
export function RichField({ error, ...editor }: RichEditorProps & { error?: ReactNode }) {
	return (
		<div>
			<Input.Label component="span">{editor.label}</Input.Label>
			<Suspense fallback={<Loading rows={3} />}>
				<RichEditor {...editor} />
			</Suspense>
			{error && <Input.Error>{error}</Input.Error>}
		</div>
	);
}
