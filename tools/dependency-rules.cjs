// Rules of dependency-cruiser: which way the arrows of the project point (docs/architecture.md).
// Every rule is shown to work by a planted violation: tools/dependency-rules.test.ts.
const allowedDomains = require("./allowed-domains.json");

const at = (path) => `^${path}`;

const WEB = "(domains/[^/]+/web/|platform/web/|app/web[./])";
const TEST = "\\.test\\.tsx?$";

/** Pairs of domains that may know each other, one rule a domain. */
const domainPairs = Object.entries(allowedDomains).map(([domain, allowed]) => ({
	name: `domain-pairs-${domain}`,
	comment: `${domain} may use ${allowed.join(", ") || "no other domain"}: see tools/allowed-domains.json.`,
	severity: "error",
	from: { path: at(`domains/${domain}/`) },
	to: { path: at("domains/[^/]+/"), pathNot: at(`domains/(${[domain, ...allowed].join("|")})/`) },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
	forbidden: [
		rule(
			"no-cycle",
			"Modules that need each other are one module (types alone may refer to each other).",
			{},
			{ circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
		),
		rule("resolvable", "What is imported must exist.", {}, { couldNotResolve: true, pathNot: "^virtual:" }),
		rule(
			"no-barrel",
			"A file that re-exports a folder hides cycles and slows every start.",
			{},
			{ path: at(".*/index\\.tsx?$") },
		),
		rule(
			"engines-alone",
			"Engines are pure numerics: no other part of the project.",
			{ path: at("engines/") },
			{ path: at("(app|demo|domains|e2e|interop|platform|tools)/") },
		),
		rule(
			"engines-without-io",
			"Engines read nothing and write nothing.",
			{ path: at("engines/"), pathNot: [TEST, at("engines/fixtures/"), at("engines/[^/]+/fixtures/")] },
			{ dependencyTypes: ["core"] },
		),
		rule(
			"platform-below-all",
			"The platform knows no business; it runs engines in workers by their path.",
			{ path: at("platform/") },
			{ path: at("(app|demo|domains|engines|interop|e2e)/") },
		),
		rule(
			"domains-below-interop",
			"Domains emit events; interop, demo and app listen.",
			{ path: at("domains/") },
			{ path: at("(app|demo|e2e|interop)/") },
		),
		rule("interop-below-app", "Only app composes.", { path: at("interop/") }, { path: at("(app|demo|e2e)/") }),
		rule(
			"interop-by-the-door",
			"Interop reaches a domain by its api.ts or contract.ts.",
			{ path: at("interop/") },
			{ path: at("domains/"), pathNot: at("domains/[^/]+/((api|contract[^/]*)\\.ts$|testing/)") },
		),
		rule(
			"domains-by-the-door",
			"A domain reaches another by its api.ts.",
			{ path: at("domains/([^/]+)/") },
			{ path: at("domains/"), pathNot: [at("domains/$1/"), at("domains/[^/]+/(api\\.ts$|testing/)")] },
		),
		...domainPairs,
		rule(
			"listed-domains",
			"A new domain is entered in tools/allowed-domains.json.",
			{ path: at("domains/"), pathNot: at(`domains/(${Object.keys(allowedDomains).join("|")})/`) },
			{},
		),
		rule(
			"web-without-server",
			"The browser gets no server code: it speaks the API.",
			{ path: at(WEB), pathNot: TEST },
			{ path: at("(domains/[^/]+/(server/|api\\.ts$)|platform/server/|app/(?!web[./])|migrations/|interop/|demo/)") },
		),
		rule(
			"web-without-node",
			"Modules of Node do not exist in the browser.",
			{ path: at(WEB), pathNot: [TEST, "-plugin\\.ts$"] },
			{ dependencyTypes: ["core"] },
		),
		rule(
			"server-without-web",
			"The server runs without the browser's code.",
			{ path: at("(domains/[^/]+/(server/|api\\.ts$)|platform/server/|app/(?!web[./])|interop/|engines/)") },
			{ path: [at(WEB), "node_modules/(react|react-dom|@mantine)/"] },
		),
		rule(
			"contract-neutral",
			"A contract is read on both sides.",
			{ path: at("(domains/[^/]+/contract[^/]*\\.ts$|platform/contract/)"), pathNot: TEST },
			{ path: at("(domains/[^/]+/(server|web)/|platform/(server|web)/)"), dependencyTypesNot: ["type-only"] },
		),
		rule(
			"testing-stays-in-tests",
			"What exists for tests is not in the product.",
			{ path: at("(app|domains|engines|interop|platform)/"), pathNot: [TEST, "/testing/"] },
			{ path: ["/testing/", TEST] },
		),
		rule(
			"product-without-tools",
			"The product runs without the tools that check it.",
			{ path: at("(app|demo|domains|engines|interop|platform)/"), pathNot: [TEST, "/testing/"] },
			{ path: at("tools/") },
		),
		rule(
			"server-without-dev-dependencies",
			"What runs at the operator's is a dependency, not a devDependency.",
			{
				path: at("(app|demo|domains|engines|interop|platform)/"),
				pathNot: [TEST, "/testing/", "-plugin\\.ts$", at(WEB)],
			},
			{ dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
		),
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		detectJSDocImports: false,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
		cache: false,
	},
};
