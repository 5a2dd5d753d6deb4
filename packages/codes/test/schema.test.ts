import { readFileSync } from "node:fs";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

import { codesData } from "../../../scripts/codes-data.ts";

const NAMES = ["codes", "systems", "limits", "measured", "texts"] as const;

const read = (name: string): AnySchemaObject =>
  JSON.parse(
    readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), "utf8"),
  ) as AnySchemaObject;

const schemas: ReadonlyMap<string, AnySchemaObject> = new Map(
  NAMES.map((name) => [name, read(name)]),
);

/** `texts/de.json` is described by `texts`. */
const nameOf = (path: string): string => path.replace(/[/.].*$/, "");

const data = [...(await codesData())];

/** As another program reads it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a schema has against a value; `[]` for nothing. */
function objections(name: string, value: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: true, allowUnionTypes: true });
  const validate = ajv.compile(schemas.get(name) ?? false);
  if (validate(asJson(value))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

/** Every property that a schema allows, with its address. Conditions only repeat properties. */
function* properties(
  schema: unknown,
  path = "",
): Generator<readonly [path: string, part: AnySchemaObject]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema) as [string, object][]) {
    if (/^(?:if|then|else)$/.test(key)) continue;
    const here = `${path}/${key}`;
    if (key === "properties") {
      for (const [name, part] of Object.entries(value) as [string, AnySchemaObject][]) {
        yield [`${here}/${name}`, part];
      }
    }
    yield* properties(value, here);
  }
}

describe("the data of the package", () => {
  test.each(data)("%s is what its schema says", (path, value) => {
    expect(objections(nameOf(path), value)).toEqual([]);
  });

  test("has a schema for each kind of file, and no schema without one", () => {
    expect([...new Set(data.map(([path]) => nameOf(path)))].toSorted()).toEqual(
      [...NAMES].toSorted(),
    );
  });
});

describe.each([...schemas])("the schema of %s", (name, schema) => {
  test("describes each property", () => {
    const silent = [...properties(schema)].filter(
      ([, part]) =>
        part["description"] === undefined &&
        part["$ref"] === undefined &&
        part["const"] === undefined,
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test("refuses a property that nobody described", () => {
    const [, value] = data.find(([path]) => nameOf(path) === name) ?? [];
    const copy = asJson(value);
    const part = (Array.isArray(copy) ? copy[0] : copy) as Record<string, unknown>;
    part["surprise"] = 1;
    expect(objections(name, copy).join()).toContain("must NOT have additional properties");
  });
});
