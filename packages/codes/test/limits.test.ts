import { describe, expect, test } from "vitest";

import { limits, limitsNear, type Limit } from "../src/limits.ts";
import { limits as notes } from "../src/texts/en/limits.ts";

const ids = (found: readonly Limit[]): readonly string[] => found.map(({ id }) => id);

describe("limits", () => {
  test("holds the 56 rows of the research, each once", () => {
    expect(limits).toHaveLength(56);
    expect(new Set(ids(limits)).size).toBe(56);
  });

  test("has as many rows of each kind and of each confidence as the research", () => {
    // The research counted RFC 5382 as unsourced; its sentence has been read since, in quotations.
    const count = (value: string): number =>
      limits.filter(({ kind, confidence }) => kind === value || confidence === value).length;
    expect(
      ["idle", "lifetime", "drain", "keepalive", "sourced", "secondary", "unsourced"].map(count),
    ).toEqual([36, 10, 9, 1, 42, 12, 2]);
  });

  test("gives every row a source that can be opened, unless it says that it has none", () => {
    const wrong = limits.filter(({ sources, confidence }) =>
      confidence === "unsourced"
        ? false
        : sources.length === 0 || sources.some((source) => !/^https:\/\/\S+$/.test(source)),
    );
    expect(wrong).toEqual([]);
  });

  test("keeps every default in its range, and no default below zero", () => {
    const wrong = limits.filter(({ defaultSeconds, range: [min, max] = [0, Infinity] }) =>
      defaultSeconds === null ? min > max : defaultSeconds < min || max < defaultSeconds,
    );
    expect(wrong).toEqual([]);
  });

  test("says of every row what it counts, and of nothing else", () => {
    expect(Object.keys(notes).toSorted()).toEqual(ids(limits).toSorted());
  });

  // The figures that people meet most, written down a second time.
  test.each([
    ["aws-alb-idle", 60],
    ["aws-nlb-tcp-idle", 350],
    ["aws-api-gateway-idle", 600],
    ["aws-api-gateway-lifetime", 7200],
    ["nginx-proxy-read-timeout", 60],
    ["cloudflare-proxy-read-timeout", 100],
    ["azure-load-balancer-idle", 240],
    ["google-cloud-load-balancer-timeout", 30],
    ["heroku-router-idle", 55],
    ["haproxy-timeout-tunnel", null],
  ])("says of %s that its default is %j s", (id, seconds) => {
    expect(limits.find((limit) => limit.id === id)?.defaultSeconds).toBe(seconds);
  });
});

describe("limitsNear", () => {
  test("answers what cuts connections off after 60 s", () => {
    expect(ids(limitsNear(60))).toEqual([
      "aws-alb-idle",
      "nginx-proxy-read-timeout",
      "ingress-nginx-proxy-read-timeout",
      "apache-proxy-timeout",
      "phoenix-socket-timeout",
    ]);
  });

  test("gives the nearest first", () => {
    expect(ids(limitsNear(233))).toEqual(["azure-app-service-idle", "azure-load-balancer-idle"]);
    expect(ids(limitsNear(238))).toEqual(["azure-load-balancer-idle", "azure-app-service-idle"]);
  });

  test("names a limit for every default of an idle time or a lifetime", () => {
    const lost = limits.filter(
      (limit) =>
        limit.defaultSeconds !== null &&
        (limit.kind === "idle" || limit.kind === "lifetime") &&
        !limitsNear(limit.defaultSeconds).includes(limit),
    );
    expect(lost).toEqual([]);
  });

  test("never names how long a drain takes or how often a service pings", () => {
    expect(ids(limitsNear(20))).toEqual([]);
    expect(ids(limitsNear(1200))).toEqual([]);
  });

  test("takes 2 s off or 5 %, whichever is more", () => {
    expect(ids(limitsNear(12))).toEqual(["deepgram-keepalive-gap"]);
    expect(ids(limitsNear(12.1))).toEqual([]);
    expect(ids(limitsNear(95))).toEqual(["cloudflare-proxy-read-timeout"]);
    expect(ids(limitsNear(94.9))).toEqual([]);
  });

  test.each([-60, 0, Number.NaN, Infinity])("finds nothing for %d s", (seconds) => {
    expect(limitsNear(seconds)).toEqual([]);
  });
});
