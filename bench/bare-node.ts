/** The least that Node can do: one server that sends the bytes of a file with a content type. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file = "", type = "text/html"] = process.argv.slice(2);
const body = readFileSync(file);
createServer((_request, response) => {
	response.writeHead(200, { "Content-Type": type, "Content-Length": body.length });
	response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
