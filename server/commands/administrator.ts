import { DomainError } from "../../app/domain/errors";
import { appointAdministrator } from "../../app/services/people-appoint.server";
import "../../models/index.server";
import { openDatabase } from "./open-database";
import { CommandError, runCommandLine, tell } from "./run";

// npm run administrator -- EMAIL: the first administrator, who gives all other roles on the pages of the site
await runCommandLine(async () => {
	const [email, ...others] = process.argv.slice(2);
	if (!email?.includes("@") || others.length > 0)
		throw new CommandError("Name the account:  npm run administrator -- name@agency.go.th");
	const database = await openDatabase({ env: process.env, onProgress: tell });
	try {
		const { appointed, displayName } = await appointAdministrator({ email, now: new Date() });
		tell(
			appointed
				? `${displayName} is an administrator from the next sign-in on.`
				: `${displayName} is an administrator already; nothing was changed.`,
		);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		throw new CommandError(
			error.code === "gone"
				? `The account ${email} is suspended or deleted; nothing was changed.`
				: `There is no account ${email}. The person signs up first, on the page /sign-up.`,
		);
	} finally {
		await database.close();
	}
});
