import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { themeCssPlugin } from "./platform/web/theme/theme-css-plugin.ts";

/** Where `npm run dev` finds the server. */
const server = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

export default defineConfig({
	plugins: [react(), themeCssPlugin()],
	build: {
		outDir: "dist/web",
		target: "es2023",
		// Everything is a file of our own origin: the content security policy allows no data: scripts or styles.
		assetsInlineLimit: 0,
		manifest: true,
		// Lists of what each page imports would be 7 kB of everybody's first load; a page's script names its imports itself,
		// one round later. Its styles are still asked for beside it.
		modulePreload: { resolveDependencies: () => [] },
		chunkSizeWarningLimit: 600,
	},
	server: { port: 5173, proxy: { "/api": server, "/files": server } },
});
