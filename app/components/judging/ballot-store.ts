import { dropFromDevice, findOnDevice, keepOnDevice } from "~/components/device-store";

/** Whose sheet of which entry it is: names the device's own copy. */
export interface SheetName {
	/** Of the judge, as the page gives it. */
	judgeId: string;
	/** Numbers of the round and of the entry. */
	round: number;
	entry: number;
}

/** An unfinished sheet as this device keeps it until the server has it. */
export interface KeptSheet {
	/** Version of the server's that it began with. */
	basis: number;
	/** Values of the form's fields. */
	fields: Record<string, string>;
}

const PREFIX = "ruamkit-sheet";

const keyOf = ({ judgeId, round, entry }: SheetName) => `${PREFIX}:${judgeId}:${round}:${entry}`;

/** Keeps a sheet on this device. False where the browser keeps nothing, as some private windows do. */
export const keepSheet = (name: SheetName, sheet: KeptSheet): boolean => keepOnDevice(keyOf(name), sheet);

/** The sheet that this device keeps, or null. */
export const findKeptSheet = (name: SheetName): KeptSheet | null => findOnDevice(keyOf(name), isKeptSheet);

function isKeptSheet(value: unknown): value is KeptSheet {
	if (typeof value !== "object" || value === null) return false;
	const { basis, fields } = value as Partial<KeptSheet>;
	return typeof basis === "number" && typeof fields === "object" && fields !== null;
}

/** Forgets a sheet that the server has. */
export const dropSheet = (name: SheetName): void => dropFromDevice(keyOf(name));

/** The entries of a round of which this device keeps a sheet that the server does not have. */
export function listKeptSheets({ judgeId, round }: Omit<SheetName, "entry">): number[] {
	const start = `${PREFIX}:${judgeId}:${round}:`;
	try {
		return Object.keys(window.localStorage)
			.filter((key) => key.startsWith(start))
			.map((key) => Number(key.slice(start.length)))
			.filter((entry) => Number.isInteger(entry));
	} catch {
		return [];
	}
}

/** How sending a sheet ended; `unreachable` is tried again, the others are for the judge to know. */
export type SendAnswer =
	| { kind: "saved"; version: number }
	| { kind: "newer"; version: number }
	| { kind: "unreachable" }
	| { kind: "signed-out" }
	| { kind: "refused"; reason: string };

/** What the server answers to a sheet. */
export interface DraftReply {
	state?: "saved" | "newer";
	version?: number;
	refused?: string;
}

/** Sends a sheet to the server as a draft. */
export async function sendSheet({ round, entry }: SheetName, sheet: KeptSheet): Promise<SendAnswer> {
	try {
		const response = await fetch("/api/judge/drafts", {
			method: "POST",
			headers: { Accept: "application/json" },
			body: new URLSearchParams({
				...sheet.fields,
				round: String(round),
				entry: String(entry),
				basis: String(sheet.basis),
			}),
		});
		if (response.status === 401) return { kind: "signed-out" };
		const retry = response.status >= 500 || response.status === 429;
		const reply = retry ? null : ((await response.json()) as DraftReply);
		if (reply?.state && typeof reply.version === "number")
			return { kind: reply.state, version: reply.version };
		return reply?.refused ? { kind: "refused", reason: reply.refused } : { kind: "unreachable" };
	} catch {
		return { kind: "unreachable" };
	}
}
