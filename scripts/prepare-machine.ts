/*
 * Runs before `npm test`: gets the Debian packages the tests use, where that needs no password;
 * elsewhere says what to type. `--dry-run` only says what it would do.
 */
import { spawnSync } from "node:child_process";
import { debianPackages, findBinary, installCommand, onCi } from "./debian-packages.ts";

function absentPackages(): string[] {
  return debianPackages
    .filter(({ binary }) => findBinary(binary) === undefined)
    .map(({ name }) => name);
}

/** What to put before a command so that it runs as root without a question; `undefined`: no way. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  const sudo = findBinary("sudo");
  if (sudo === undefined) return undefined;
  return spawnSync(sudo, ["-n", "true"], { stdio: "ignore" }).status === 0
    ? [sudo, "-n"]
    : undefined;
}

/** What to put before the arguments of apt-get; `undefined` where this machine or user cannot install. */
function aptGetWords(): readonly string[] | undefined {
  const aptGet = findBinary("apt-get");
  const prefix = rootPrefix();
  if (aptGet === undefined || prefix === undefined) return undefined;
  // Set by `env`, since sudo drops variables it does not know.
  return [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", aptGet];
}

/** Ends the run, as a failure only on CI: a developer's tests without these parts say so and skip. */
function endWithout(packages: readonly string[], why: string): never {
  console.error(
    `The tests need Debian packages that are missing here: ${packages.join(", ")} (${why}).\n` +
      `Install them with:\n  ${installCommand(packages)}`,
  );
  process.exit(onCi() ? 1 : 0);
}

const dryRun = process.argv.includes("--dry-run");
const absent = absentPackages();
if (absent.length === 0) {
  if (dryRun) console.log("Every Debian package the tests use is there; nothing to do.");
  process.exit(0);
}

const aptGet = aptGetWords();
if (aptGet === undefined) endWithout(absent, "installing them here takes apt-get and a password");

/** Whether the command succeeded. */
function runAptGet(words: readonly string[]): boolean {
  console.error(`${dryRun ? "would run" : "running"}: ${words.join(" ")}`);
  return dryRun || spawnSync("env", words, { stdio: ["ignore", 2, 2] }).status === 0;
}

// A mirror may be down in part, and yet have what we ask for: only the installation decides.
runAptGet([...aptGet, "-qq", "update"]);
const install = [...aptGet, "-qq", "install", "-y", "--no-install-recommends", ...absent];
const installed = runAptGet(install);
const stillAbsent = dryRun ? [] : absentPackages();
if (stillAbsent.length > 0)
  endWithout(stillAbsent, installed ? "apt-get brought no such program" : "apt-get failed");
