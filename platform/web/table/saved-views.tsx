import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { CloseIcon } from "../icons/icons.tsx";
import { BookmarkIcon } from "../icons/screen-icons.tsx";
import { Flyout } from "../shell/flyout.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import styles from "./column-choice.module.css";
import { isViews, useStored } from "./stored.ts";
import { tableMessages } from "./table-messages.ts";
import type { ListState } from "./use-list-state.ts";

/** Named combinations of search, filters, sort and columns. */
export function SavedViews<Filter extends string>({ id, list }: { id: string; list: ListState<Filter> }) {
	const t = useMessages(tableMessages);
	const [views = [], store] = useStored(`views.${id}`, isViews);
	const [name, setName] = useState("");
	return (
		<Flyout label={t("views")} icon={<BookmarkIcon />}>
			{(close) => (
				<>
					{views.length === 0 && <p className={styles.note}>{t("viewsNone")}</p>}
					<ul className={styles.views}>
						{views.map((view) => (
							<li key={view.name}>
								<button
									type="button"
									onClick={() => {
										list.showView(view.view);
										close();
									}}
								>
									{view.name}
								</button>
								<IconButton
									label={t("removeView", { name: view.name })}
									icon={<CloseIcon />}
									onClick={() => store(views.filter((other) => other !== view))}
								/>
							</li>
						))}
					</ul>
					<form
						className={styles.name}
						onSubmit={(event) => {
							event.preventDefault();
							const wanted = name.trim();
							if (!wanted) return;
							store([...views.filter((view) => view.name !== wanted), { name: wanted, view: list.view }]);
							setName("");
							close();
						}}
					>
						<TextInput
							label={t("viewName")}
							value={name}
							maxLength={60}
							onChange={(event) => setName(event.currentTarget.value)}
						/>
						<Button type="submit" variant="default">
							{t("save")}
						</Button>
					</form>
				</>
			)}
		</Flyout>
	);
}
