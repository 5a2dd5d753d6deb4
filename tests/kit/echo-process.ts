/** `startEchoServer` as a process: the address to listen on is the argument; prints its URL as JSON. */
import { startEchoServer } from "./echo.ts";

const { url } = await startEchoServer(process.argv[2]);
console.log(JSON.stringify({ url }));
