/* oxlint-disable vitest/no-disabled-tests, vitest/no-conditional-tests, vitest/valid-title, vitest/expect-expect, vitest/valid-describe-callback
   -- these rules are for tests; this file makes them from what it is given. */
import { describe, it } from "vitest";
import { debianPackages, findBinary, installCommand, onCi } from "../../scripts/debian-packages.ts";
import { blackHoleAvailable } from "./black-hole.ts";

const packagesOf = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  nginx: ["nginx-light"],
  haproxy: ["haproxy"],
  redis: ["redis-server"],
  netns: ["iproute2", "iptables"],
} as const;

/** A part of the machine that not every developer's has. */
export type Part = keyof typeof packagesOf;

function problemOf(part: Part): string | undefined {
  const names: readonly string[] = packagesOf[part];
  const absent = debianPackages
    .filter(({ name, binary }) => names.includes(name) && findBinary(binary) === undefined)
    .map(({ name }) => name);
  if (absent.length > 0) return `${part} is missing here: ${installCommand(absent)}`;
  const usable = part === "netns" ? blackHoleAvailable() : true;
  return usable === true ? undefined : `${part} does not work here: ${usable}`;
}

/**
 * What is missing of these parts, in a sentence with the command that brings it; `false` if nothing.
 * `describe.skipIf(missing("nginx"))(…)`. On a CI machine it throws instead: a test that cannot run
 * there is a failure.
 */
export function missing(...parts: readonly Part[]): string | false {
  const problems = parts.flatMap((part) => problemOf(part) ?? []);
  if (problems.length === 0) return false;
  const sentence = problems.join("; ");
  if (onCi()) throw new Error(sentence);
  return sentence;
}

export interface Needs {
  /** `false`, or why the tests are skipped. */
  readonly skip: string | false;
  /** Vitest's `describe`; if something is missing, skipped with the reason in its name, on CI failing. */
  describe(name: string, body: () => void): void;
}

/** `needs("nginx").describe("an idle connection", () => …)`. */
export function needs(...parts: readonly Part[]): Needs {
  const skip = parts.flatMap((part) => problemOf(part) ?? []).join("; ");
  if (skip === "") return { skip: false, describe };
  if (!onCi())
    return { skip, describe: (name, body) => describe.skip(`${name} [skipped: ${skip}]`, body) };
  const fail = (): never => {
    throw new Error(skip);
  };
  return {
    skip,
    describe: (name) =>
      describe(name, () => {
        it("can run", fail);
      }),
  };
}
