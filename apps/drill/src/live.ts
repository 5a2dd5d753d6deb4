import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import openInBrowser from "open";

import type { Arguments } from "./arguments.ts";
import { cells } from "./cells.ts";
import { Fleet } from "./fleet.ts";
import type { Picture } from "./page/picture.ts";
import { Rig } from "./rig.ts";
import { play, scenarios, type Played } from "./scenarios.ts";

const PICTURE_MS = 250;
/** The chart shows the last two minutes. */
const SHOWN_SECONDS = 120;

const require = createRequire(import.meta.url);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  "/": [here("page/index.html"), "text/html"],
  "/style.css": [here("page/style.css"), "text/css"],
  "/page.js": [here("page/page.js"), "text/javascript"],
  "/uplot.js": [require.resolve("uplot/dist/uPlot.esm.js"), "text/javascript"],
  "/uplot.css": [require.resolve("uplot/dist/uPlot.min.css"), "text/css"],
};

/** The page: what it shows, and what its buttons do. */
class Live {
  readonly #rig: Rig;
  readonly #fleet: Fleet;
  readonly #settings: Pick<Arguments, "capacity" | "seed">;
  readonly #played: Played[] = [];
  readonly #viewers = new Set<ServerResponse>();
  #playing: string | undefined;

  constructor(rig: Rig, fleet: Fleet, settings: Pick<Arguments, "capacity" | "seed">) {
    this.#rig = rig;
    this.#fleet = fleet;
    this.#settings = settings;
    setInterval(() => this.#show(), PICTURE_MS);
  }

  #picture(): Picture {
    const { seconds, codes, verdicts, learnt } = this.#fleet;
    const { capacity, seed } = this.#settings;
    return {
      standings: this.#fleet.standings(),
      firstSecond: Math.max(0, seconds.length - SHOWN_SECONDS),
      nowMs: performance.now() - this.#fleet.startedMs,
      seconds: seconds.slice(-SHOWN_SECONDS),
      codes: [...codes],
      verdicts: [...verdicts],
      learnt,
      capacity,
      seed,
      playing: this.#playing ?? null,
      played: this.#played.map(cells),
      scenarios: scenarios.map(({ name, label }) => ({ name, label })),
    };
  }

  #show(): void {
    if (this.#viewers.size === 0) return;
    const event = `data: ${JSON.stringify(this.#picture())}\n\n`;
    for (const viewer of this.#viewers) viewer.write(event);
  }

  #watch(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    this.#viewers.add(response);
    response.on("close", () => this.#viewers.delete(response));
  }

  /** @returns the HTTP status: one thing at a time happens to a service that one wants to watch. */
  #press(name: string): number {
    const scenario = scenarios.find((one) => one.name === name);
    if (!scenario) return 404;
    if (this.#playing !== undefined) return 409;
    this.#playing = name;
    void play(scenario, this.#rig, this.#fleet)
      .then((played) => this.#played.push(played))
      .catch((error: unknown) => console.error(error))
      .finally(() => (this.#playing = undefined));
    return 202;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "/" } = request;
    if (method === "POST" && url.startsWith("/play/")) {
      // Another site's page must not press the buttons.
      const isForeign = request.headers["sec-fetch-site"] === "cross-site";
      response.writeHead(isForeign ? 403 : this.#press(url.slice("/play/".length))).end();
      return;
    }
    if (url === "/pictures") return this.#watch(response);
    const file = files[url];
    if (!file) return void response.writeHead(404).end("not found");
    const [path, type] = file;
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(await readFile(path));
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : port}/`);
    });
  });
}

/** Starts everything and shows it on a page, until the process is ended. */
export async function playLive({ clients, capacity, seed, port, open }: Arguments): Promise<void> {
  const rig = await Rig.start(capacity);
  const live = new Live(rig, new Fleet(rig.url, clients), { capacity, seed });
  const server = createServer((request, response) => {
    live.answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const url = await listen(server, port);
  console.log(`${clients} clients, the server admits ${capacity}/s, seed ${seed}`);
  console.log(`Watch and press the buttons: ${url}   (Ctrl-C ends it)`);
  // No browser on this machine is no failure: the address is printed.
  if (open) await openInBrowser(url).catch(() => {});
}
