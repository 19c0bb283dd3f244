import { homedir } from "node:os";
import { join } from "node:path";

/** The folder in which this user's programs keep what can be fetched again; Ruamkit's part of it. */
export function findCacheFolder({
	env,
	platform = process.platform,
}: {
	env: NodeJS.ProcessEnv;
	platform?: NodeJS.Platform;
}): string {
	const home = env.HOME ?? env.USERPROFILE ?? homedir();
	if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "ruamkit");
	if (platform === "darwin") return join(home, "Library", "Caches", "ruamkit");
	if (platform === "win32") {
		return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "ruamkit", "Cache");
	}
	return join(home, ".cache", "ruamkit");
}
