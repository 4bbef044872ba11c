export function GrantSection() {
	return null;
}
