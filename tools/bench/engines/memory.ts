import { readFileSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** MB of this process by a line of Linux' /proc/self/status; undefined elsewhere. */
function status(name: "VmRSS" | "VmHWM"): number | undefined {
	try {
		const found = readFileSync("/proc/self/status", "utf8").match(new RegExp(`${name}:\\s*(\\d+) kB`));
		return found ? Number(found[1]) / 1024 : undefined;
	} catch {
		return undefined;
	}
}

/** Peak of this process' resident memory in MB. Where there is no /proc: with that of the process that started it. */
export const ownPeak = (): number => status("VmHWM") ?? process.resourceUsage().maxRSS / 1024;

/**
 * Collects garbage and sets the peak of resident memory back; the function returned gives by how many MB the peak has
 * risen since above what was resident then. Memory that the heap held free already is not counted again. Linux only.
 */
export function meterMemory(): () => number | undefined {
	collect();
	try {
		writeFileSync("/proc/self/clear_refs", "5");
	} catch {
		return () => undefined;
	}
	const before = status("VmRSS");
	return () => {
		const peak = status("VmHWM");
		return before === undefined || peak === undefined ? undefined : Math.max(0, peak - before);
	};
}

const R_PEAK =
	'\ntry(message("PEAK_KB ", gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))), silent = TRUE)\n';
// Not getrusage: its peak begins with what the process had that started this one.
const PYTHON_PEAK =
	'\nimport sys as _s\ntry: print("PEAK_KB", [l.split()[1] for l in open("/proc/self/status") if l.startswith("VmHWM")][0], file=_s.stderr)\nexcept OSError: pass\n';

/** The script with a line at its end that tells the peak memory of its process on standard error. */
export function tellingPeak(command: string, script: string): string {
	if (command === "Rscript") return script + R_PEAK;
	return command === "python3" ? script + PYTHON_PEAK : script;
}

/** MB told by `tellingPeak`. */
export function toldPeak(stderr: string): number | undefined {
	const found = stderr.match(/^PEAK_KB (\d+)/m);
	return found ? Number(found[1]) / 1024 : undefined;
}
