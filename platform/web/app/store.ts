import { useSyncExternalStore } from "react";

/** A value that lives outside of React: preferences, banners, anything that code without a component may set. */
export interface Store<Value> {
	get(): Value;
	set(value: Value): void;
	update(change: (value: Value) => Value): void;
	subscribe(listener: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
	let current = initial;
	const listeners = new Set<() => void>();
	const set = (value: Value): void => {
		if (Object.is(value, current)) return;
		current = value;
		for (const listener of listeners) listener();
	};
	return {
		get: () => current,
		set,
		update: (change) => set(change(current)),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

export function useStore<Value>(store: Store<Value>): Value {
	return useSyncExternalStore(store.subscribe, store.get, store.get);
}
