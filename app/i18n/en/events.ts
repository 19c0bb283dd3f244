import type { SameKeys } from "../same-keys";
import type { events as th } from "../th/events";

export const events: SameKeys<typeof th> = {};
