/** Keeps a value on this device under a name. False where the browser keeps nothing, as some private windows and full devices do. */
export function keepOnDevice(name: string, value: unknown): boolean {
	try {
		window.localStorage.setItem(name, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}

/** What this device keeps under a name, where it is what is looked for; null otherwise. */
export function findOnDevice<T>(name: string, isWanted: (value: unknown) => value is T): T | null {
	try {
		const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? "null");
		return isWanted(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** Forgets what this device keeps under a name. */
export function dropFromDevice(name: string): void {
	try {
		window.localStorage.removeItem(name);
	} catch {
		// why: a browser that keeps nothing has nothing to forget
	}
}
