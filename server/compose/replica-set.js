// For mongosh, run by compose.yaml at every start: joins the three members to one replica set and makes the site's
// user. Changes only what is missing or differs, so it may run any number of times.

const NAME = "ruamkit";
const MEMBERS = ["mongo1:27017", "mongo2:27017", "mongo3:27017"];

/** The server's code for a replica set that was never set up. */
const NOT_YET_INITIALIZED = 94;

const root = `root:${encodeURIComponent(process.env.MONGO_ROOT_PASSWORD)}`;
const first = new Mongo(
	`mongodb://${root}@${MEMBERS[0]}/?directConnection=true&serverSelectionTimeoutMS=60000`,
).getDB("admin");

if (isNew(first)) {
	first.adminCommand({
		replSetInitiate: { _id: NAME, members: MEMBERS.map((host, index) => ({ _id: index, host })) },
	});
	print("Joined the three members");
}

const set = new Mongo(
	`mongodb://${root}@${MEMBERS.join(",")}/?replicaSet=${NAME}&authSource=admin&serverSelectionTimeoutMS=60000`,
);
const database = set.getDB(NAME);
// dbAdmin beside readWrite: the site keeps the validators of its collections up to date
const user = { pwd: process.env.MONGO_SITE_PASSWORD, roles: ["readWrite", "dbAdmin"] };
if (database.getUser(NAME)) database.updateUser(NAME, user);
else database.createUser({ user: NAME, ...user });
print("The site's user is ready");

function isNew(admin) {
	try {
		admin.adminCommand({ replSetGetConfig: 1 });
		return false;
	} catch (error) {
		if (error.code === NOT_YET_INITIALIZED) return true;
		throw error;
	}
}
