import type { RequestHandler } from "express";

/** Whether the site is about to stop; the server sets it on a stop signal. */
export interface Draining {
	draining?: boolean;
}

/**
 * While the site drains: /health says 503, so that the load balancer sends nothing new, and every answer asks to close
 * its connection, so that none is cut with a request on its way.
 */
export function drain(state: Draining): RequestHandler {
	return (req, res, next) => {
		if (!state.draining) return next();
		res.set("Connection", "close");
		if (req.path !== "/health") return next();
		res.status(503).set({ "Cache-Control": "no-store", "Retry-After": "5" }).json({ status: "draining" });
	};
}
