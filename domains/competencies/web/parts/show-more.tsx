import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { words } from "../words.ts";

interface ShowMoreProps<Item> {
	items: readonly Item[];
	/** How many stand there at first; a handful more than that is shown at once. */
	first: number;
	children: (items: readonly Item[]) => ReactNode;
}

/** A long list that begins short. */
export function ShowMore<Item>({ items, first, children }: ShowMoreProps<Item>) {
	const t = useMessages(words);
	const [all, setAll] = useState(false);
	if (items.length <= first + 2) return <>{children(items)}</>;
	return (
		<>
			{children(all ? items : items.slice(0, first))}
			<Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={all} onClick={() => setAll(!all)} data-no-print>
				{all ? t("fewer") : t("all", { count: items.length })}
			</Button>
		</>
	);
}
