import { useParams, useRouter, useRouterState } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent, Ref } from "react";
import { useCallback, useEffect } from "react";
import { createStore } from "./store.ts";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
	/** A finished address within the application: `/orders/7?tab=history`. */
	to: string;
	ref?: Ref<HTMLAnchorElement>;
}

/** A link that changes the page without loading the application again. Its target's script is fetched when it is pointed at, by whatever, or focused. */
export function Link({ to, onClick, onPointerEnter, onFocus, ...rest }: LinkProps) {
	const router = useRouter();
	const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
		onClick?.(event);
		const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
		if (event.defaultPrevented || elsewhere || rest.target === "_blank" || rest.download !== undefined) return;
		event.preventDefault();
		router.history.push(to);
	};
	const preload = (): void => {
		const pathname = to.split(/[?#]/, 1)[0];
		void router.preloadRoute({ to: pathname }).catch(() => undefined);
	};
	return (
		<a
			{...rest}
			href={to}
			onClick={follow}
			onPointerEnter={(event) => {
				onPointerEnter?.(event);
				preload();
			}}
			onFocus={(event) => {
				onFocus?.(event);
				preload();
			}}
		/>
	);
}

/** Goes to an address of the application: `go("/orders/7")`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
	const { history } = useRouter();
	return useCallback((to, options) => (options?.replace ? history.replace(to) : history.push(to)), [history]);
}

/** The parameters of the page's path: `const { orderId } = usePageParams<"orderId">()`. */
export function usePageParams<Name extends string>(): Record<Name, string> {
	return useParams({ strict: false }) as Record<Name, string>;
}

export function usePathname(): string {
	return useRouterState({ select: (state) => state.location.pathname });
}

/** Of the page that is shown: while the next one is being fetched, still the one that is left. */
export function useShownPathname(): string {
	return useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
}

/** The query of the address and a way to change it in place, without scrolling and without an entry in the history. */
export function useAddressQuery(): [URLSearchParams, (query: URLSearchParams) => void] {
	const router = useRouter();
	const text = useRouterState({ select: (state) => state.location.searchStr });
	const set = useCallback(
		(query: URLSearchParams) => {
			const { pathname } = router.state.location;
			const raw = query.size ? `?${query}` : "";
			void router.navigate({ to: pathname, search: { raw }, replace: true, resetScroll: false });
		},
		[router],
	);
	return [new URLSearchParams(text), set];
}

interface PageTitles {
	/** The name of the thing shown. */
	own?: string | undefined;
	/** The names of what the pages above it show, the nearest first; one without a name keeps its page's title. */
	above?: readonly (string | undefined)[] | undefined;
}

/** What a page calls itself and the one above it once it knows. Empty while the pages' own titles hold. */
export const pageTitleStore = createStore<PageTitles>({});

/** Names the page after what it shows, in the breadcrumb and in the browser's tab, and the steps before it. */
export function usePageTitle({ own, above }: PageTitles): void {
	// An array is another one each time that a page is drawn.
	const names = JSON.stringify(above?.map((name) => name ?? null) ?? []);
	useEffect(() => {
		pageTitleStore.set({
			own,
			above: (JSON.parse(names) as (string | null)[]).map((name) => name ?? undefined),
		});
		return () => pageTitleStore.set({});
	}, [own, names]);
}
