import type { SameKeys } from "../same-keys";
import type { account as th } from "../th/account";

export const account: SameKeys<typeof th> = {};
