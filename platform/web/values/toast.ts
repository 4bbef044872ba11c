import { createStore } from "../app/store.ts";

export interface Toast {
	id: number;
	text: string;
	tone: "good" | "act";
}

export const toastStore = createStore<readonly Toast[]>([]);

let made = 0;
const shownFor = 6_000;

/** Confirms something that was done: "Saved". What is wrong belongs where it is wrong, not here. */
export function toast(text: string, tone: Toast["tone"] = "good"): void {
	made += 1;
	const id = made;
	toastStore.update((toasts) => [...toasts.slice(-2), { id, text, tone }]);
	setTimeout(() => dismissToast(id), shownFor);
}

export function dismissToast(id: number): void {
	toastStore.update((toasts) => toasts.filter((toast) => toast.id !== id));
}
