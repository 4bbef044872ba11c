import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import {
	acceptPlan,
	askedQuery,
	dropPlan,
	myPlanQuery,
	type PersonalPlan,
	type ProposedWay,
	proposalQuery,
} from "./calls-personal.ts";
import { Choices, type Course } from "./choices.tsx";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";
import { PlanView } from "./plan-view.tsx";
import { ProposalView } from "./proposal-view.tsx";
import { FormerSeats } from "./unneeded-seats.tsx";
import { useAskedWords } from "./use-asked-words.ts";
import { aimsOf, usualWish, type Wish, WishCard, wishOf } from "./wish-card.tsx";

/** A learner's own plan: made, followed, and made anew. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const client = useQueryClient();
	const query = useQuery(myPlanQuery);
	const [planning, setPlanning] = useState(false);
	const plan = query.data ?? null;
	const drop = async (): Promise<void> => {
		await dropPlan();
		for (const { queryKey } of [askedQuery, myPlanQuery]) await client.invalidateQueries({ queryKey });
	};
	return (
		<>
			<PageHeader
				title={title("myPlan")}
				lead={t("lead")}
				primary={
					plan &&
					(planning ? (
						<Button variant="default" onClick={() => setPlanning(false)}>
							{t("back")}
						</Button>
					) : (
						<Button onClick={() => setPlanning(true)}>{t("again")}</Button>
					))
				}
				actions={
					plan &&
					!planning && (
						<ConfirmButton
							question={t("dropQuestion")}
							detail={t("dropDetail")}
							confirmLabel={t("dropConfirm")}
							final
							onConfirm={drop}
						>
							{t("drop")}
						</ConfirmButton>
					)
				}
			/>
			<QueryView query={query} page>
				{(found) =>
					found && !planning ? (
						<PlanView plan={found} onAgain={() => setPlanning(true)} />
					) : (
						<Planning plan={found} onDone={() => setPlanning(false)} />
					)
				}
			</QueryView>
		</>
	);
}

/** Wishes, and what is proposed for them. */
function Planning({ plan, onDone }: { plan: PersonalPlan | null; onDone: () => void }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const seatWords = useAskedWords();
	const client = useQueryClient();
	const start: Wish = plan ? wishOf(plan) : usualWish;
	const [wish, setWish] = useState<Wish | null>(plan ? start : null);
	const [kept, setKept] = useState<readonly Course[]>(plan?.keep ?? []);
	const [without, setWithout] = useState<readonly Course[]>(plan?.without ?? []);
	const [busy, setBusy] = useState(false);
	// The form begins anew when a wish comes from elsewhere.
	const [round, setRound] = useState(0);
	const asked = wish && {
		...aimsOf(wish),
		terms: wish.terms,
		hoursPerTerm: wish.hoursPerTerm,
		places: wish.places,
		online: wish.online,
		languages: wish.languages,
		keep: kept.map(({ id }) => id),
		without: without.map(({ id }) => id),
	};
	const query = useQuery(proposalQuery(asked));
	const results = useRef<HTMLElement>(null);
	/** What was pressed may be gone when it is planned again: the keyboard goes on from there. */
	const replan = (): void => results.current?.focus({ preventScroll: true });
	const others = (list: readonly Course[], course: Course) => list.filter(({ id }) => id !== course.id);
	const accept = async (way: ProposedWay, withSeats: boolean): Promise<void> => {
		if (!asked) return;
		setBusy(true);
		try {
			const { seats } = await acceptPlan({
				wish: asked,
				way: way.ways[0]!,
				courses: way.courses.map(({ id, term }) => ({ id, term })),
				seats: withSeats,
			});
			for (const { queryKey } of [askedQuery, myPlanQuery]) await client.invalidateQueries({ queryKey });
			await client.invalidateQueries({ queryKey: ["offerings"] });
			toast([t("accepted"), seats && seatWords(seats)].filter(Boolean).join(" "), "good");
			onDone();
		} catch (refusal) {
			toast(said(refusal), "act");
			await query.refetch();
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			{!plan && <FormerSeats plan={null} />}
			<WishCard key={round} start={wish ?? start} onPlan={setWish} />
			<Choices
				label={t("kept")}
				courses={kept}
				onUndo={(course) => {
					setKept(others(kept, course));
					replan();
				}}
			/>
			<Choices
				label={t("leftOut")}
				courses={without}
				onUndo={(course) => {
					setWithout(others(without, course));
					replan();
				}}
			/>
			<section ref={results} className={styles.results} aria-label={t("ways")} tabIndex={-1}>
				{asked && (
					<QueryView query={query}>
						{(proposal) => (
							<ProposalView
								proposal={proposal}
								busy={busy}
								onKeep={(course) => {
									setKept([...kept, course]);
									replan();
								}}
								onLeaveOut={(course) => {
									setKept(others(kept, course));
									setWithout([...without, course]);
									replan();
								}}
								onAccept={(way, withSeats) => void accept(way, withSeats)}
								onTerms={(terms) => {
									if (wish) setWish({ ...wish, terms });
									setRound(round + 1);
								}}
							/>
						)}
					</QueryView>
				)}
			</section>
		</>
	);
}
