/**
 * How the server is run. Left to themselves the heaps of it and of its threads grow by what a long import throws away:
 * the young part to some 100 MB each, the old part to twice what is in use. Collecting earlier takes no longer
 * (`npm run bench import`).
 */
export const serverFlags = ["--max-semi-space-size=64", "--heap-growing-percent=60"];
