import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foreign } from "./frame.ts";

type Lists = { start: Int32Array; choice: Int32Array; weight: Float64Array; capacity: Int32Array };
export type Answer = { total: number; milliseconds: number };

/** LEMON's network simplex compiled in a temporary folder, or undefined without a compiler or LEMON. */
export function compileLemon(): { solve: (lists: Lists) => Answer; remove: () => void } | undefined {
	const folder = mkdtempSync(join(tmpdir(), "ronghe-lemon-"));
	const program = join(folder, "mcf");
	const remove = () => rmSync(folder, { recursive: true, force: true });
	let compiled: string | undefined;
	try {
		compiled = foreign("g++", ["-O2", "-o", program, join(import.meta.dirname, "mcf.cpp")]);
	} catch (error) {
		if (!String(error).includes("lemon/")) throw error;
	}
	if (compiled === undefined) {
		remove();
		return undefined;
	}
	return { solve: (lists) => readAnswer(foreign(program, [], asText(lists))!), remove };
}

/** The same linear programme by scipy's linprog (HiGHS), CPU of the solver's call alone; undefined when not installed. */
export function scipyAssignment(lists: Lists): Answer | undefined {
	const printed = foreign("python3", ["-c", SCIPY], asText(lists));
	return printed === undefined ? undefined : readAnswer(printed);
}

/** scipy's linear_sum_assignment on a full matrix of whole numbers, CPU of the call alone. */
export function scipyDense(cost: Float64Array, size: number): Answer | undefined {
	const printed = foreign("python3", ["-c", SCIPY_DENSE], `${size} ${cost.join(" ")}`);
	return printed === undefined ? undefined : readAnswer(printed);
}

function readAnswer(printed: string): Answer {
	const [total, milliseconds] = printed.trim().split(/\s+/).map(Number);
	return { total: total!, milliseconds: milliseconds! };
}

function asText({ start, choice, weight, capacity }: Lists): string {
	const head = `${start.length - 1} ${capacity.length} ${choice.length}`;
	return [head, start.join(" "), choice.join(" "), weight.join(" "), capacity.join(" ")].join("\n");
}

const SCIPY = `
import sys, time
import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, vstack
x = np.array(sys.stdin.read().split(), dtype=float)
n, m, k = x[:3].astype(int)
start, x = x[3:4 + n].astype(int), x[4 + n:]
choice, weight, capacity = x[:k].astype(int), x[k:2 * k], x[2 * k:]
one = np.ones(k)
a = vstack([csr_matrix((one, np.arange(k), start)), csr_matrix((one, (choice, np.arange(k))), shape=(m, k))]).tocsc()
begin = time.process_time()
answer = linprog(-weight, A_ub=a, b_ub=np.concatenate([np.ones(n), capacity]), bounds=(0, 1), method="highs")
print(round(-answer.fun), 1000 * (time.process_time() - begin))`;

const SCIPY_DENSE = `
import sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment
x = np.array(sys.stdin.read().split(), dtype=float)
n = int(x[0])
c = x[1:].reshape(n, n)
begin = time.process_time()
i, j = linear_sum_assignment(c)
print(round(c[i, j].sum()), 1000 * (time.process_time() - begin))`;
