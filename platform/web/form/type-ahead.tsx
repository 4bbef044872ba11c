import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { CloseIcon } from "../icons/icons.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import { formMessages } from "./form-messages.ts";

/** Something that can be chosen. */
export interface Choice {
	id: string;
	label: string;
	/** Dim beneath the label: the other language, why it was found. */
	hint?: string | undefined;
}

interface TypeAheadProps<Item extends Choice> {
	label: string;
	value: Item | null;
	onChange: (item: Item | null) => void;
	/** Asks for suggestions, best first; the signal ends it when something else is typed. */
	search: (text: string, signal: AbortSignal) => Promise<Item[]>;
	/** Drawing of a suggestion; default label and hint. */
	render?: (item: Item) => ReactNode;
	/** Ask already before anything is typed. */
	eager?: boolean;
	description?: string;
	placeholder?: string;
	required?: boolean;
	disabled?: boolean;
	error?: ReactNode;
	"data-path"?: string;
}

const pauseAfterTyping = 200;

type Found<Item> = { state: "idle" | "busy" | "failed" } | { state: "done"; items: Item[] };

/** Finds a thing by typing some of its name. Arrow keys, Enter and Escape as in any combobox. */
export function TypeAhead<Item extends Choice>(props: TypeAheadProps<Item>) {
	const { label, value, onChange, search, render, eager = false, disabled = false, ...field } = props;
	const t = useMessages(formMessages);
	const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
	const [typed, setTyped] = useState<string | null>(null);
	const shown = typed ?? value?.label ?? "";
	const found = useSuggestions(search, combobox.dropdownOpened ? (typed ?? "") : null, eager);
	const items = found.state === "done" ? found.items : [];
	const selectFirst = combobox.selectFirstOption;
	// Before anybody sees the suggestions: Enter at once takes the first of them.
	useLayoutEffect(() => {
		if (items.length) selectFirst();
	}, [items.length, selectFirst]);
	const choose = (id: string): void => {
		const item = items.find((candidate) => candidate.id === id);
		if (!item) return;
		onChange(item);
		setTyped(null);
		combobox.closeDropdown();
	};
	const note = {
		idle: t("typeToSearch"),
		busy: t("searching"),
		failed: t("searchFailed"),
		done: items.length ? null : t("noneFound"),
	}[found.state];
	return (
		<Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
			<Combobox.Target withExpandedAttribute>
				<TextInput
					{...field}
					role="combobox"
					aria-autocomplete="list"
					label={label}
					disabled={disabled}
					value={shown}
					autoComplete="off"
					rightSectionPointerEvents="all"
					rightSection={
						// Not once something is chosen: the way on by Tab is the same however fast it was chosen.
						found.state === "busy" && typed !== null ? (
							<Loader size="1rem" />
						) : value && !disabled ? (
							<IconButton
								label={t("clear", { label })}
								icon={<CloseIcon />}
								onClick={() => {
									onChange(null);
									setTyped(null);
								}}
							/>
						) : undefined
					}
					onChange={(event) => {
						setTyped(event.currentTarget.value);
						combobox.openDropdown();
					}}
					onKeyDown={(event) => {
						// Enter chooses; while nothing is found yet it must not send the form with what is half typed.
						if (event.key === "Enter" && typed !== null) event.preventDefault();
					}}
					onClick={() => combobox.openDropdown()}
					onFocus={() => eager && combobox.openDropdown()}
					onBlur={() => {
						combobox.closeDropdown();
						// What was typed and not chosen is no choice; an emptied field is.
						if (typed?.trim() === "" && value) onChange(null);
						setTyped(null);
					}}
				/>
			</Combobox.Target>
			<div className="visually-hidden" role="status">
				{combobox.dropdownOpened && found.state === "done" ? t("found", { count: items.length }) : ""}
			</div>
			<Combobox.Dropdown hidden={!combobox.dropdownOpened}>
				<Combobox.Options aria-label={t("suggestions", { label })} mah="18rem" style={{ overflowY: "auto" }}>
					{items.map((item) => (
						<Combobox.Option key={item.id} value={item.id} active={item.id === value?.id}>
							{render ? render(item) : <DefaultSuggestion {...item} />}
						</Combobox.Option>
					))}
				</Combobox.Options>
				{note && <Combobox.Empty>{note}</Combobox.Empty>}
			</Combobox.Dropdown>
		</Combobox>
	);
}

function DefaultSuggestion({ label, hint }: Choice) {
	return (
		<>
			{label}
			{hint && <small style={{ display: "block", opacity: 0.85 }}>{hint}</small>}
		</>
	);
}

/** Suggestions for what is typed (null: nobody looks); the newest question wins. */
function useSuggestions<Item extends Choice>(
	search: (text: string, signal: AbortSignal) => Promise<Item[]>,
	text: string | null,
	eager: boolean,
): Found<Item> {
	const [found, setFound] = useState<Found<Item>>({ state: "idle" });
	const ask = useRef(search);
	ask.current = search;
	const sought = text?.trim();
	useEffect(() => {
		if (sought === undefined || (!sought && !eager)) {
			setFound({ state: "idle" });
			return;
		}
		const abort = new AbortController();
		setFound({ state: "busy" });
		const timer = setTimeout(() => {
			ask
				.current(sought, abort.signal)
				.then((items) => !abort.signal.aborted && setFound({ state: "done", items }))
				.catch(() => !abort.signal.aborted && setFound({ state: "failed" }));
		}, pauseAfterTyping);
		return () => {
			clearTimeout(timer);
			abort.abort();
		};
	}, [sought, eager]);
	return found;
}
