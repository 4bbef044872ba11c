import { Input } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";
import type { RichEditorProps } from "./rich-editor.tsx";

/** A quarter of a megabyte that only who writes a page needs. */
const RichEditor = lazy(() => import("./rich-editor.tsx"));

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
