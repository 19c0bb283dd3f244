import { startLocalMongod } from "../../models/local-mongod/index.server";

// A program of its own that starts the local database on the data that it is given, says where, and holds it.
const mongod = await startLocalMongod({ dataDir: process.argv[2] ?? "", env: process.env });
process.stdout.write(`${JSON.stringify({ uri: mongod.uri, mongodPid: mongod.pid })}\n`);
setInterval(() => undefined, 60_000);
