import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyPassword } from "~/services/password-hash.server";
import { UserModel } from "~~/models/user.server";

/** Thai words as people write them in Latin letters, easy to read out and to type. */
const WORDS =
	"mamuang maphrao krathon talat saphan mueang thale phukhao nam fon dao duean tawan mek lom thung suan dokmai bai khao pla kung " +
	"plaa chang maew nok phuen khru rongrian baan rot ruea thanon wat sala pratu nangsue samut dinso nalika kaew jan chon " +
	"khanom cha kafae nom khai phak tao moh krajok phaa ron nao yen sai khaw dam daeng kieo lueang fa";
const LENGTH = 5;

/**
 * The one password of all demonstration accounts: the one in DEMO_PASSWORD, else one that is made once and kept in the
 * data folder, readable for its owner only.
 */
export function choosePassword(env: Record<string, string | undefined>): string {
	if (env.DEMO_PASSWORD) return env.DEMO_PASSWORD;
	const folder = env.DATA_DIR || ".data";
	const file = join(folder, "demo-password");
	try {
		return readFileSync(file, "utf8").trim();
	} catch {
		mkdirSync(folder, { recursive: true });
		try {
			// why: of two that start at once the second one reads what the first one wrote
			writeFileSync(file, `${makePassword()}\n`, { mode: 0o600, flag: "wx" });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		}
		return readFileSync(file, "utf8").trim();
	}
}

/** Five words and a number. */
function makePassword(): string {
	const words = WORDS.split(" ");
	const picked = Array.from({ length: LENGTH }, () => words[randomInt(words.length)]);
	return `${picked.join("-")}-${randomInt(10, 100)}`;
}

/** True when the account with this address takes the password. */
export async function isPasswordOf({
	email,
	password,
}: {
	email: string;
	password: string;
}): Promise<boolean> {
	const user = await UserModel.findOne({ email }).select({ passwordHash: 1 }).lean();
	return verifyPassword({ kept: user?.passwordHash, password });
}
