import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import openInBrowser from "open";

import type { Arguments } from "./arguments.ts";
import { connectionRow, sessionRow } from "./cells.ts";
import type { Picture } from "./page/picture.ts";
import type { Scene } from "./rig.ts";
import { play, scenarios, type Played, type Scenario } from "./scenarios.ts";
import { Stage } from "./stage.ts";

const PICTURE_MS = 250;
/** The chart shows the last two minutes. */
const SHOWN_SECONDS = 120;
const CONNECT_BOUND_MS = 60_000;

const require = createRequire(import.meta.url);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  "/": [here("page/index.html"), "text/html"],
  "/style.css": [here("page/style.css"), "text/css"],
  "/page.js": [here("page/page.js"), "text/javascript"],
  "/uplot.js": [require.resolve("uplot/dist/uPlot.esm.js"), "text/javascript"],
  "/uplot.css": [require.resolve("uplot/dist/uPlot.min.css"), "text/css"],
};

type Settings = Pick<Arguments, "clients" | "capacity" | "seed">;

/** The page: what it shows, and what its buttons do. */
class Live {
  readonly #settings: Settings;
  #stage: Stage;
  readonly #played: Played[] = [];
  readonly #viewers = new Set<ServerResponse>();
  #playing: string | undefined;

  constructor(stage: Stage, settings: Settings) {
    this.#stage = stage;
    this.#settings = settings;
    setInterval(() => this.#show(), PICTURE_MS);
  }

  #picture(): Picture {
    const { scene, fleet } = this.#stage;
    const { seconds, codes, verdicts, learnt, messages } = fleet;
    const { capacity, seed } = this.#settings;
    return {
      standings: fleet.standings(),
      firstSecond: Math.max(0, seconds.length - SHOWN_SECONDS),
      nowMs: performance.now() - fleet.startedMs,
      seconds: seconds.slice(-SHOWN_SECONDS),
      codes: [...codes],
      verdicts: [...verdicts],
      learnt,
      messages: { ...messages },
      scene,
      capacity,
      seed,
      playing: this.#playing ?? null,
      connectionRows: this.#played.map(connectionRow),
      sessionRows: this.#played.map(sessionRow),
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
    void this.#playInItsScene(scenario)
      .catch((error: unknown) => console.error(error))
      .finally(() => (this.#playing = undefined));
    return 202;
  }

  async #playInItsScene(scenario: Scenario): Promise<void> {
    await this.#change(scenario.scene);
    this.#played.push(await play(scenario, this.#stage));
  }

  /** Everybody leaves one scene and comes to the other. */
  async #change(scene: Scene): Promise<void> {
    if (this.#stage.scene === scene) return;
    await this.#stage[Symbol.asyncDispose]();
    this.#stage = await Stage.set(scene, this.#settings);
    await this.#stage.full(CONNECT_BOUND_MS);
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
  const settings = { clients, capacity, seed };
  const live = new Live(await Stage.set("one server", settings), settings);
  const server = createServer((request, response) => {
    live.answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const url = await listen(server, port);
  console.log(`${clients} clients, a server admits ${capacity}/s, seed ${seed}`);
  console.log(`Watch and press the buttons: ${url}   (Ctrl-C ends it)`);
  // No browser on this machine is no failure: the address is printed.
  if (open) await openInBrowser(url).catch(() => {});
}
