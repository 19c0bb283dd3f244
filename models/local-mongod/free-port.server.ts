import { createServer } from "node:net";

/** A port on loopback that nobody listens on: the preferred one when it is free, else any. */
export async function findFreePort({ preferred }: { preferred?: number }): Promise<number> {
	if (preferred !== undefined) {
		const port = await tryPort(preferred);
		if (port !== null) return port;
	}
	const port = await tryPort(0);
	if (port === null) throw new Error("No port on 127.0.0.1 can be opened");
	return port;
}

function tryPort(port: number): Promise<number | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(null));
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			const found = typeof address === "object" && address ? address.port : null;
			server.close(() => resolve(found));
		});
	});
}
