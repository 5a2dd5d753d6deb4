import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** A copy of the package, so that a text can be taken away from it. */
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "backsoon-codes-"));
  await cp(join(root, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
  const at = join(copy, "packages/codes");
  await cp(join(root, "packages/codes/src"), join(at, "src"), { recursive: true });
  for (const file of ["tsconfig.json", "package.json"]) {
    await cp(join(root, "packages/codes", file), join(at, file));
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

/** What the compiler prints about the copy, as the build runs it. */
async function build(): Promise<{ readonly failed: boolean; readonly output: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      tsc,
      "-b",
      join(copy, "packages/codes"),
    ]);
    return { failed: false, output: stdout };
  } catch (error) {
    return { failed: true, output: (error as { stdout?: string }).stdout ?? String(error) };
  }
}

test.each([
  ["words.ts", /^ {4}closeCode: .*\n/m, "closeCode"],
  ["codes.ts", /^ {4}short: .*\n/m, "short"],
])(
  "a language without a text in %s does not build, and the text is named",
  async (file, line, key) => {
    const path = join(copy, "packages/codes/src/texts/vi", file);
    const whole = await readFile(path, "utf8");
    try {
      await writeFile(path, whole.replace(line, ""));
      const { failed, output } = await build();
      expect({ failed, names: output.includes(key), where: output.includes(`vi/${file}`) }).toEqual(
        {
          failed: true,
          names: true,
          where: true,
        },
      );
    } finally {
      await writeFile(path, whole);
    }
  },
);

test("the copy builds as it is", async () => {
  expect(await build()).toMatchObject({ failed: false });
});
