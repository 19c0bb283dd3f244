import { json } from "@remix-run/node";
import mongoose, { MongooseError } from "mongoose";
import { DomainError, type ErrorCode } from "~/domain/errors";

const { mongo } = mongoose;

/** What an error page gets to know. */
export interface ErrorBody {
	code: ErrorCode | "unexpected";
	/** The field or query parameter that is wrong, where it is one. */
	field?: string;
	/** What more there is to say, such as since when something is gone. */
	params?: Record<string, string | number>;
	/** Everything typed into a form that was refused before it was read, so that it can be sent again. */
	typed?: [string, string][];
}

const AWAY = new Set([
	"MongoServerSelectionError",
	"MongoNetworkError",
	"MongoNetworkTimeoutError",
	"MongoNotConnectedError",
	"MongoTopologyClosedError",
	"MongooseServerSelectionError",
	"PoolClearedOnNetworkError",
	"MongoPoolClearedError",
	"MongoWaitQueueTimeoutError",
	"MongoWriteConcernError",
	"MongoOperationTimeoutError",
	"MongoServerClosedError",
	"MongoClientClosedError",
	"MongoExpiredSessionError",
	"MongoUnexpectedServerResponseError",
	"DatabaseUnusableError",
]);
/** Codes of a server that steps down, shuts down or has no primary. */
const AWAY_CODES = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Labels that the driver and the server give to errors after which trying again is right. */
const AWAY_LABELS = ["RetryableWriteError", "TransientTransactionError", "ResetPool"];

/** True when the database is away or between two primaries, so that trying again shortly is the right advice. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (AWAY.has(error.name)) return true;
	// why: what happens to the connection amid a bulk write comes wrapped, under another name and without its labels
	if (error instanceof mongo.MongoBulkWriteError && isDatabaseAway(error.errorResponse)) return true;
	if (error instanceof mongo.MongoError && AWAY_LABELS.some((label) => error.hasErrorLabel(label)))
		return true;
	if (
		error instanceof MongooseError &&
		/before initial connection|bufferCommands|disconnected/i.test(error.message)
	)
		return true;
	return "code" in error && typeof error.code === "number" && AWAY_CODES.has(error.code);
}

/** The domain error behind anything thrown, or null when it is a fault of ours. */
export function toDomainError(error: unknown): DomainError | null {
	if (error instanceof DomainError) return error;
	// why: after an edit in development an error can come from the earlier copy of the class
	if (error instanceof Error && error.name === "DomainError") return error as DomainError;
	if (isDatabaseAway(error)) return new DomainError("unavailable");
	if (error instanceof Error && (error.name === "CastError" || error.name === "BSONError"))
		return new DomainError("notFound");
	// why: a form answers for itself; what is left is an address whose words make no sense
	if (error instanceof Error && error.name === "ZodError") return new DomainError("badRequest");
	return null;
}

/** The answer that makes Remix show the error page with the right status. */
export function toErrorResponse(error: DomainError, typed?: ErrorBody["typed"]): Response {
	return json<ErrorBody>(
		{ code: error.code, field: error.options.field, params: error.options.params, typed },
		{ status: error.status, headers: headersOf(error) },
	);
}

/** When to try again, where waiting helps. */
export function headersOf(error: DomainError): Record<string, string> {
	if (error.status === 503) return { "Retry-After": "5" };
	if (error.status === 429) return { "Retry-After": String(error.options.params?.seconds ?? 60) };
	return {};
}
