import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { PlainTable } from "../parts/plain-table.tsx";
import { placeAliasesQuery, settlePlace, undoPlace, waitingPlacesQuery } from "./calls-titles.ts";
import styles from "./place-queue.module.css";
import { messages } from "./titles.messages.ts";
import { postingTitles } from "./titles.ts";

type Place = { id: string; name: { en: string | null; zh: string | null } };

/** Texts of places that nothing recognises, and the words that people have settled. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const query = useQuery(waitingPlacesQuery);
	return (
		<>
			<PageHeader title={title("places")} lead={t("placesLead")} />
			<Card title={t("placeText")}>
				<QueryView query={query}>
					{({ items, places, total }) => {
						if (places.length === 0) return <p>{t("placesWithout")}</p>;
						if (items.length === 0) return <Empty title={t("placesNone")} next={t("placesNoneNext")} />;
						return (
							<>
								<ul className={styles.waiting}>
									{items.map((item) => (
										<li key={item.placeKey}>
											<PlaceForm text={item.text} postings={item.postings} places={places} />
										</li>
									))}
								</ul>
								{total > items.length && <p className={styles.dim}>{t("more", { count: total - items.length })}</p>}
							</>
						);
					}}
				</QueryView>
			</Card>
			<Aliases />
		</>
	);
}

const nowhere = "nowhere";

function PlaceForm({ text, postings, places }: { text: string; postings: number; places: readonly Place[] }) {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("posting-places", "postings");
	const [alias, setAlias] = useState(text);
	const [place, setPlace] = useState("");
	const settle = useMutation({
		mutationFn: () =>
			step(
				() => settlePlace(alias, place === nowhere ? null : place),
				(answer) => t("placeSettled", { alias, count: answer.postings }),
			),
	});
	return (
		<form
			className={styles.form}
			aria-label={text}
			onSubmit={(event) => {
				event.preventDefault();
				if (place && alias.trim()) settle.mutate();
			}}
		>
			<div className={styles.text}>
				<strong>{text}</strong>
				<span className={styles.dim}>{t("postings", { count: postings })}</span>
			</div>
			<TextInput
				label={t("placeWord")}
				value={alias}
				maxLength={200}
				onChange={(event) => setAlias(event.currentTarget.value)}
			/>
			<NativeSelect
				label={t("placeIs")}
				value={place}
				data={[
					{ value: "", label: t("choose") },
					...places.map((one) => ({ value: one.id, label: name(one.name) })),
					{ value: nowhere, label: t("notHere") },
				]}
				onChange={(event) => setPlace(event.currentTarget.value)}
			/>
			<Button type="submit" variant="default" disabled={!place || !alias.trim()} loading={settle.isPending}>
				{t("settlePlace")}
			</Button>
			{settle.isError && <ErrorNote error={settle.error} />}
		</form>
	);
}

function Aliases() {
	const t = useMessages(messages);
	const step = useStep("posting-places", "postings");
	const query = useQuery(placeAliasesQuery);
	return (
		<Card title={t("aliases")} lead={t("placeWordHint")}>
			<QueryView query={query}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{t("aliasesNone")}</p>
					) : (
						<PlainTable
							label={t("aliases")}
							columns={[
								{ key: "alias", header: t("placeWord") },
								{ key: "place", header: t("placeIs") },
								{ key: "scope", header: t("scope") },
								{ key: "undo", header: t("undo") },
							]}
							rows={items.map(({ id, alias, place, scope, abilities }) => ({
								key: id,
								cells: [
									alias,
									place ? <Named key="place" name={place.name} /> : t("notHere"),
									t(`scope.${scope}`),
									abilities.includes("undo") && (
										<ConfirmButton
											key="undo"
											size="compact-sm"
											question={`${t("undo")}: ${alias}`}
											confirmLabel={t("undo")}
											onConfirm={() =>
												step(
													() => undoPlace(id),
													() => t("undone"),
												)
											}
										>
											{t("undo")}
										</ConfirmButton>
									),
								],
							}))}
						/>
					)
				}
			</QueryView>
		</Card>
	);
}
