import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { mask } from "./source-text.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

type Part = "codes" | "core" | "client" | "server" | "storm" | "cli" | "app" | "tool";

/** `codes <- core <- { client, server, storm } <- { cli, apps }`: whom each may know. */
const MAY_KNOW: Readonly<Record<Part, readonly Part[]>> = {
  codes: [],
  core: ["codes"],
  client: ["codes", "core"],
  server: ["codes", "core"],
  storm: ["codes", "core"],
  cli: ["codes", "core", "client", "server", "storm"],
  app: ["codes", "core", "client", "server", "storm", "tool"],
  tool: ["tool"],
};

/** What each may need at run time that is not ours. Apps and tools are not published. */
const MAY_NEED: Readonly<Record<Part, readonly string[] | "anything">> = {
  codes: [],
  core: [],
  client: [],
  server: ["ws", "prom-client", "@opentelemetry/api", "lmdb", "redis", "ioredis"],
  storm: [],
  cli: [
    "ws",
    "commander",
    "picocolors",
    "fast-string-width",
    "fastest-levenshtein",
    "@clack/prompts",
    "d3-scale",
    "@bomb.sh/tab",
  ],
  app: "anything",
  tool: "anything",
};

const PART_OF: ReadonlyMap<string, Part> = new Map([
  ["@backsoon/codes", "codes"],
  ["@backsoon/core", "core"],
  ["backsoon", "client"],
  ["@backsoon/server", "server"],
  ["@backsoon/storm", "storm"],
  ["@backsoon/cli", "cli"],
]);

/** Parts that decide and compute only: no socket, timer, clock, randomness or output. */
const PURE: ReadonlySet<Part> = new Set(["codes", "core"]);
/** Parts that a browser loads. */
const PORTABLE: ReadonlySet<Part> = new Set(["codes", "core", "client"]);

const IMPURE = [
  "Date",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "performance",
  "crypto",
  "WebSocket",
  "globalThis",
  "process",
  "console",
  "fetch",
];

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  /** Absolute. */
  readonly folder: string;
  readonly part: Part;
  readonly manifest: Manifest;
}

interface Source {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** The part a package is; `undefined` for one that is not ours. */
function partOf(name: string): Part | undefined {
  return PART_OF.get(name) ?? (name.startsWith("@backsoon/") ? "tool" : undefined);
}

function mayNeed(part: Part, name: string): boolean {
  const allowed = MAY_NEED[part];
  return allowed === "anything" || allowed.includes(name);
}

/** The package that a module is from; `astro:content` and its like are made by `astro`. */
const packageName = (specifier: string): string =>
  specifier
    .replace(/^astro:.*/, "astro")
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** What every module of a text is imported from, types and `import()` included. */
function specifiers(text: string): readonly string[] {
  const found = mask(text).withStrings.matchAll(
    /(?<!["'`])\b(?:from|import|require)\b\s*\(?\s*["'`]([^"'`\n]+)["'`]/g,
  );
  return [...found].map(([, specifier]) => specifier ?? "");
}

/** Uses of what a pure part may not have. */
function impurities({ part }: Package, { text }: Source): readonly string[] {
  if (!PURE.has(part)) return [];
  const { codeOnly } = mask(text);
  const used = IMPURE.filter((name) => new RegExp(String.raw`(?<![.\w$])${name}\b`).test(codeOnly));
  return /\bMath\s*\.\s*random\b/.test(codeOnly) ? [...used, "Math.random"] : used;
}

/** What is wrong with one import. */
function importFault(owner: Package, file: string, specifier: string): string | undefined {
  const { part, folder, manifest } = owner;
  if (specifier.startsWith(".")) {
    const target = resolve(dirname(file), specifier);
    return target.startsWith(folder + sep) ? undefined : "leaves its package";
  }
  if (specifier.startsWith("node:")) {
    return PORTABLE.has(part) ? "needs Node" : undefined;
  }
  const name = packageName(specifier);
  const known = partOf(name);
  if (known !== undefined && !MAY_KNOW[part].includes(known))
    return `${part} may not know ${known}`;
  if (known === undefined && !mayNeed(part, name)) return `${part} may not need ${name}`;
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const declared = {
    ...dependencies,
    ...devDependencies,
    ...peerDependencies,
    ...optionalDependencies,
  };
  return name in declared ? undefined : "is not in the manifest";
}

/** Every breach of the architecture in one source file, in words. */
function sourceFaults(owner: Package, source: Source): readonly string[] {
  const where = relative(owner.folder, source.file);
  return [
    ...impurities(owner, source).map((name) => `${where}: uses ${name}`),
    ...specifiers(source.text).flatMap((specifier) => {
      const fault = importFault(owner, source.file, specifier);
      return fault === undefined ? [] : [`${where}: import of ${specifier}: ${fault}`];
    }),
  ];
}

/** Every dependency that a manifest may not have, in words. */
function manifestFaults({ part, manifest }: Package): readonly string[] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const needed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
  const ours = [...needed, ...Object.keys(devDependencies ?? {})];
  return [
    ...needed
      .filter((name) => partOf(name) === undefined && !mayNeed(part, name))
      .map((name) => `package.json: ${part} may not need ${name}`),
    ...ours.flatMap((name) => {
      const known = partOf(name);
      const isForbidden = known !== undefined && !MAY_KNOW[part].includes(known);
      return isForbidden ? [`package.json: ${part} may not know ${known}`] : [];
    }),
  ];
}

const FOLDERS = ["packages", "apps", "tools"] as const;

function packagesIn(folder: (typeof FOLDERS)[number]): readonly Package[] {
  if (!readdirSync(ROOT).includes(folder)) return [];
  const names = readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return names.flatMap((name) => {
    const path = join(ROOT, folder, name);
    if (!readdirSync(path).includes("package.json")) return [];
    const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest;
    const part = { packages: PART_OF.get(manifest.name), apps: "app", tools: "tool" } as const;
    if (part[folder] === undefined)
      throw new Error(`${manifest.name} has no place in the architecture`);
    return [{ folder: path, part: part[folder], manifest }];
  });
}

function sourcesOf({ folder }: Package): readonly Source[] {
  const src = join(folder, "src");
  if (!readdirSync(folder).includes("src")) return [];
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[mc]?tsx?$/.test(name))
    .map((name) => ({ file: join(src, name), text: readFileSync(join(src, name), "utf8") }));
}

const packages = FOLDERS.flatMap((folder) => packagesIn(folder));

describe("the architecture", () => {
  test("has codes and core in it, with sources", () => {
    const read = packages.filter(({ part }) => PURE.has(part));
    expect(read.map((owner) => sourcesOf(owner).length > 0)).toEqual([true, true]);
  });

  test.each(packages.map((owner) => [owner.manifest.name, owner] as const))(
    "holds in the sources of %s",
    (_name, owner) => {
      expect(sourcesOf(owner).flatMap((source) => sourceFaults(owner, source))).toEqual([]);
    },
  );

  test.each(packages.map((owner) => [owner.manifest.name, owner] as const))(
    "holds in the manifest of %s",
    (_name, owner) => {
      expect(manifestFaults(owner)).toEqual([]);
    },
  );
});

describe("the check of the architecture", () => {
  const folder = join(ROOT, "packages", "core");
  const core: Package = {
    folder,
    part: "core",
    manifest: { name: "@backsoon/core", dependencies: { "@backsoon/codes": "0.1.0" } },
  };
  const server: Package = {
    folder: join(ROOT, "packages", "server"),
    part: "server",
    manifest: { name: "@backsoon/server", dependencies: { "@backsoon/core": "0.1.0" } },
  };
  const faultsOf = (owner: Package, text: string): readonly string[] =>
    sourceFaults(owner, { file: join(owner.folder, "src", "bad.ts"), text });

  test.each([
    ["const now = Date.now();", "uses Date"],
    ["const now = new Date();", "uses Date"],
    ["setTimeout(() => {}, 1);", "uses setTimeout"],
    ["const timer = setInterval;", "uses setInterval"],
    ["setImmediate(tick);", "uses setImmediate"],
    ["queueMicrotask(tick);", "uses queueMicrotask"],
    ["performance.now()", "uses performance"],
    ["crypto.randomUUID()", "uses crypto"],
    ["new WebSocket(url)", "uses WebSocket"],
    ["globalThis.x = 1", "uses globalThis"],
    ["process.env", "uses process"],
    ["console.log(1)", "uses console"],
    ["void fetch(url)", "uses fetch"],
    ["Math.random()", "uses Math.random"],
    ["const late = `at ${Date.now()}`;", "uses Date"],
    ["const half = total / 2; Date.now(); const third = total / 3;", "uses Date"],
  ])("finds that the core is impure in %j", (text, fault) => {
    expect(faultsOf(core, text)).toEqual([`src/bad.ts: ${fault}`]);
  });

  test.each([
    ['import { readFile } from "node:fs";', "node:fs: needs Node"],
    ['const fs = await import("node:fs");', "node:fs: needs Node"],
    ['import type { WebSocket } from "backsoon";', "backsoon: core may not know client"],
    ['export * from "@backsoon/server";', "@backsoon/server: core may not know server"],
    [
      'import { x } from "@backsoon/server/prometheus";',
      "@backsoon/server/prometheus: core may not know server",
    ],
    ['import _ from "lodash";', "lodash: core may not need lodash"],
    [
      'import { x } from "../../codes/src/index.ts";',
      "../../codes/src/index.ts: leaves its package",
    ],
    ['import { x } from "../../core-two/x.ts";', "../../core-two/x.ts: leaves its package"],
  ])("finds what the core must not import in %j", (text, fault) => {
    expect(faultsOf(core, text).map((line) => line.replace("src/bad.ts: import of ", ""))).toEqual(
      text.includes("WebSocket") ? ["src/bad.ts: uses WebSocket", fault] : [fault],
    );
  });

  test("finds an import that the manifest does not declare", () => {
    expect(faultsOf(server, 'import { registry } from "@backsoon/codes";')).toEqual([
      "src/bad.ts: import of @backsoon/codes: is not in the manifest",
    ]);
  });

  test.each([
    "/** Neither Date nor setTimeout. */",
    "// process.env, console and fetch: not here",
    'const text = "a Date, a WebSocket and Math.random";',
    "const text = `a ${kind} Date`;",
    "const pattern = /Date|process/;",
    'const text = "// no comment"; const kind = "\\"Date";',
    "const updated = state.process;",
    "type UpdateDate = number; const newDate = 1;",
    'import { registry } from "@backsoon/codes"; import { x } from "./time.ts";',
  ])("finds nothing in %j", (text) => {
    expect(faultsOf(core, text)).toEqual([]);
  });

  test("finds a dependency that is not allowed", () => {
    const manifest = { name: "@backsoon/core", dependencies: { lodash: "4.0.0" } };
    expect(manifestFaults({ ...core, manifest })).toEqual([
      "package.json: core may not need lodash",
    ]);
  });

  test("finds a dependency that points the wrong way, for development too", () => {
    const manifest = { name: "@backsoon/core", devDependencies: { backsoon: "0.1.0" } };
    expect(manifestFaults({ ...core, manifest })).toEqual([
      "package.json: core may not know client",
    ]);
  });
});
