import { useEffect } from "react";
import { useApp } from "#platform/web/app/app-definition.ts";
import { useText } from "#platform/web/i18n/use-messages.ts";

/** Names the tab on pages without a `PageHeader`. */
export function useDocumentTitle(title: string): void {
	const text = useText();
	const { brand } = useApp();
	const name = text(brand.name);
	useEffect(() => {
		document.title = title === name ? name : `${title} · ${name}`;
	}, [title, name]);
}
