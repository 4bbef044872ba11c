import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { requestJson } from "../api/request.ts";
import { useApp } from "../app/app-definition.ts";
import { useGo } from "../app/navigate.tsx";
import { defineMessages } from "../i18n/define-messages.ts";
import { pickName } from "../i18n/pick-name.ts";
import { useLanguage, useMessages, useText } from "../i18n/use-messages.ts";
import { SearchIcon } from "../icons/icons.tsx";
import type { LocalName } from "../session/session.ts";
import { useSession } from "../session/use-session.ts";
import { Dialog } from "./dialog.tsx";
import styles from "./palette.module.css";
import { filterGroups, type PaletteGroup } from "./palette-entries.ts";

const messages = defineMessages({
	en: {
		title: "Search and commands",
		pages: "Pages",
		actions: "Actions",
		searching: "Searching …",
		none: "Nothing found. Try fewer or other words.",
		failed: "The search does not answer just now.",
		found_one: "{{count}} result",
		found_other: "{{count}} results",
	},
	zh: {
		title: "搜索与命令",
		pages: "页面",
		actions: "操作",
		searching: "正在搜索…",
		none: "没有找到结果，请减少或更换关键词。",
		failed: "搜索暂时没有回应。",
		found_other: "{{count}} 个结果",
	},
});

/** What `GET /api/search?q=` answers: hits by kind, best first. */
interface SearchAnswer {
	groups: {
		kind: string;
		label: LocalName;
		items: { id: string; label: LocalName; hint?: LocalName | null; page: string }[];
	}[];
}

/** Pages, actions and what the server finds, in one list that the arrow keys walk through. */
export function Palette({ onClose }: { onClose: () => void }) {
	const t = useMessages(messages);
	const text = useText();
	const { searchHint } = useApp();
	const [typed, setTyped] = useState("");
	const [chosen, setChosen] = useState(0);
	const { groups, note } = usePaletteGroups(typed, onClose);
	const entries = groups.flatMap((group) => group.entries);
	const active = entries[Math.min(chosen, entries.length - 1)];
	const listId = useId();
	const list = useRef<HTMLDivElement>(null);
	const optionId = (id: string): string => `${listId}-${id}`;
	useEffect(() => {
		list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	});
	const onKeyDown = (event: KeyboardEvent): void => {
		const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
		if (step && entries.length) {
			event.preventDefault();
			setChosen((Math.min(chosen, entries.length - 1) + step + entries.length) % entries.length);
		}
		if (event.key === "Enter" && !event.nativeEvent.isComposing && active) {
			event.preventDefault();
			active.run();
		}
	};
	return (
		<Dialog opened onClose={onClose} title={t("title")} kind="palette">
			<div className={styles.field}>
				<SearchIcon />
				<input
					autoFocus
					role="combobox"
					aria-expanded="true"
					aria-controls={listId}
					aria-activedescendant={active ? optionId(active.id) : undefined}
					aria-autocomplete="list"
					aria-label={t("title")}
					placeholder={text(searchHint)}
					value={typed}
					autoComplete="off"
					spellCheck={false}
					onChange={(event) => {
						setTyped(event.target.value);
						setChosen(0);
					}}
					onKeyDown={onKeyDown}
				/>
			</div>
			<div className="visually-hidden" role="status">
				{t("found", { count: entries.length })}
			</div>
			<div ref={list} id={listId} role="listbox" aria-label={t("title")} className={styles.list}>
				{groups.map((group) => (
					// biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
					<div key={group.title} role="group" aria-label={group.title}>
						<div className={styles.group} aria-hidden="true">
							{group.title}
						</div>
						{group.entries.map((entry) => (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the field
							// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
							<div
								key={entry.id}
								id={optionId(entry.id)}
								role="option"
								aria-selected={entry === active}
								className={styles.entry}
								onClick={entry.run}
							>
								<span>{entry.label}</span>
								{entry.hint && <small>{entry.hint}</small>}
							</div>
						))}
					</div>
				))}
			</div>
			{note && <p className={styles.note}>{note}</p>}
		</Dialog>
	);
}

function usePaletteGroups(typed: string, onClose: () => void): { groups: PaletteGroup[]; note: string | null } {
	const t = useMessages(messages);
	const text = useText();
	const language = useLanguage();
	const go = useGo();
	const session = useSession();
	const { navigation, actions, publicLinks } = useApp();
	const person = session.person;
	const sought = useDeferredValue(typed.trim());
	const search = useQuery({
		queryKey: ["search", sought],
		queryFn: async ({ signal }) => {
			await pause(180, signal);
			return requestJson<SearchAnswer>(`/api/search?q=${encodeURIComponent(sought)}`, { signal });
		},
		enabled: sought.length > 0,
		retry: false,
		staleTime: 30_000,
	});
	const follow = (to: string) => () => {
		onClose();
		go(to);
	};
	const pages = person
		? navigation
				.filter((item) => item.visible({ ...session, person }))
				.flatMap((item) => [
					{ id: item.to, label: text(item.label), run: follow(item.to) },
					...(item.children ?? [])
						.filter((child) => child.visible({ ...session, person }) && child.to !== item.to)
						.map((child) => ({
							id: child.to,
							label: text(child.label),
							hint: text(item.label),
							run: follow(child.to),
						})),
				])
		: publicLinks.map(({ to, label }) => ({ id: to, label: text(label), run: follow(to) }));
	const doable = person ? actions.filter((action) => action.visible({ ...session, person })) : [];
	const own = filterGroups(
		[
			{ title: t("pages"), entries: pages },
			{
				title: t("actions"),
				entries: doable.map(({ id, label, run }) => ({
					id,
					label: text(label),
					run: () => {
						onClose();
						run(go);
					},
				})),
			},
		],
		typed,
	);
	const hits = (sought ? (search.data?.groups ?? []) : []).map((group) => ({
		title: pickName(group.label, language).text,
		entries: group.items.map((item) => ({
			id: `${group.kind}-${item.id}`,
			label: pickName(item.label, language).text,
			hint: pickName(item.hint, language).text,
			run: follow(item.page),
		})),
	}));
	const groups = [...own, ...hits];
	if (search.isFetching) return { groups, note: t("searching") };
	if (search.isError && sought) return { groups, note: t("failed") };
	return { groups, note: groups.length ? null : t("none") };
}

/** Waits until the typing rests; the query's signal ends the wait when something else is typed. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, milliseconds);
		signal.addEventListener("abort", () => {
			clearTimeout(timer);
			reject(signal.reason);
		});
	});
}
