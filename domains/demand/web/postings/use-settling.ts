import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { decideTitle, undoTitle, type WaitingTitle } from "./calls-titles.ts";

interface Last {
	id: string;
	title: string;
	postings: number;
}

export interface Settling {
	current: WaitingTitle | undefined;
	waiting: readonly WaitingTitle[];
	skipped: number;
	/** The newest decision, to be taken back. */
	last: Last | null;
	busy: boolean;
	undoing: boolean;
	error: unknown;
	decide: (occupationId: string | null) => void;
	skip: () => void;
	show: (titleKey: string) => void;
	showSkipped: () => void;
	undo: () => void;
}

/** Going through the queue: what was settled or skipped leaves it at once; the keyboard does what the buttons do. */
export function useSettling(items: readonly WaitingTitle[]): Settling {
	const client = useQueryClient();
	const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
	const [shown, setShown] = useState<string | null>(null);
	const [last, setLast] = useState<Last | null>(null);
	const waiting = items.filter(({ titleKey }) => !skipped.has(titleKey));
	const current = waiting.find(({ titleKey }) => titleKey === shown) ?? waiting[0];
	const renew = (): Promise<unknown> =>
		Promise.all(["titles", "postings", "demand-sources"].map((key) => client.invalidateQueries({ queryKey: [key] })));
	const decision = useMutation({
		mutationFn: ({ title, occupationId }: { title: WaitingTitle; occupationId: string | null }) =>
			decideTitle(title.titleKey, occupationId),
		onSuccess: async ({ id, postings }, { title }) => {
			setLast({ id, title: title.title, postings });
			setShown(null);
			await renew();
		},
	});
	const undoing = useMutation({
		mutationFn: ({ id }: Last) => undoTitle(id),
		onSuccess: async () => {
			setLast(null);
			await renew();
		},
	});
	const settling: Settling = {
		current,
		waiting,
		skipped: skipped.size,
		last,
		busy: decision.isPending,
		undoing: undoing.isPending,
		error: decision.error ?? undoing.error ?? null,
		decide: (occupationId) => {
			if (current && !decision.isPending) decision.mutate({ title: current, occupationId });
		},
		skip: () => {
			if (!current) return;
			setSkipped(new Set([...skipped, current.titleKey]));
			setShown(null);
		},
		show: setShown,
		showSkipped: () => setSkipped(new Set()),
		undo: () => {
			if (last && !undoing.isPending) undoing.mutate(last);
		},
	};
	const press = useEffectEvent((key: string): boolean => {
		const chosen = /^[1-5]$/.test(key) ? current?.candidates[Number(key) - 1] : undefined;
		if (chosen) settling.decide(chosen.occupation.id);
		else if (key === "n") settling.decide(null);
		else if (key === "s") settling.skip();
		else if (key === "u") settling.undo();
		else return false;
		return true;
	});
	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			const at = event.target as HTMLElement;
			const typing = at.matches("input, textarea, select, [contenteditable]") || at.closest("dialog") !== null;
			if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
			if (press(event.key.toLowerCase())) event.preventDefault();
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, []);
	return settling;
}
