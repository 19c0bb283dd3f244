export { pingDatabase } from "~~/models/connection.server";
