/** Jobs, events and mails in a process of their own: the server started with RUN=server leaves them to it. */
process.env.RUN = "worker";
await import("./server.ts");
