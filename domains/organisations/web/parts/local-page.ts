/**
 * The page that an address asks to go on to, if it is one of ours: a link must not send anybody to another site after
 * signing in.
 */
export function localPage(wanted: string | null): string {
	return wanted && wanted !== "/" && /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : "/home";
}
