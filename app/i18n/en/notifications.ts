import type { SameKeys } from "../same-keys";
import type { notifications as th } from "../th/notifications";

export const notifications: SameKeys<typeof th> = {};
