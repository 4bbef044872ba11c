import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
	registry: Registry;
	requests: Histogram<"route" | "method" | "status">;
	problems: Counter<"code">;
}

export function createMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry, prefix: "ronghe_" });
	return {
		registry,
		requests: new Histogram({
			name: "ronghe_http_request_seconds",
			help: "Time from the request's arrival to the end of the answer",
			labelNames: ["route", "method", "status"],
			buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
			registers: [registry],
		}),
		problems: new Counter({
			name: "ronghe_problems_total",
			help: "Refusals by their code",
			labelNames: ["code"],
			registers: [registry],
		}),
	};
}
