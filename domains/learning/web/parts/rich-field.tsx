import { Input } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";
import type { RichEditorProps } from "./rich-editor.tsx";

const styles = (): Element[] => [...document.querySelectorAll("link[rel=stylesheet]")];

/** Without a connection it comes once there is one again: a failure would take away the page around it. */
async function load(before = styles()): Promise<typeof import("./rich-editor.tsx")> {
	try {
		return await import("./rich-editor.tsx");
	} catch (error) {
		if (navigator.onLine) throw error;
		await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
		// Its styles are asked for but once by what imports it: those that did not come are asked for anew.
		for (const link of styles()) if (!before.includes(link)) link.replaceWith(link.cloneNode());
		return load(before);
	}
}

/** A quarter of a megabyte that only who writes a page needs. */
const RichEditor = lazy(() => load());

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
