/** `npm run site`: serves the built site on this machine and prints its address. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { deploymentAt } from "./deployment.ts";
import { siteServer } from "./serve.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const { base } = deploymentAt(process.env["SITE_URL"]);

const server = await siteServer(dist, base);
server.on("error", (error) => {
  console.error(`${error.message}: choose another port with --port`);
  process.exitCode = 1;
});
server.listen(Number(values.port), "127.0.0.1", () => {
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : values.port;
  console.log(`http://127.0.0.1:${port}${base}`);
});
