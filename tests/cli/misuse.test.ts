import { locales, situations, systems } from "@backsoon/codes";
import { describe, expect, it } from "vitest";

import { backsoon } from "./backsoon.ts";

const mistakes: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  { args: ["explian", "1006"], says: /unknown command 'explian'\n\(Did you mean explain\?\)/ },
  { args: ["banana"], says: /unknown command 'banana'/ },
  { args: ["--lnag"], says: /unknown option '--lnag'/ },
  { args: ["explain"], says: /missing required argument 'code'/ },
  { args: ["explain", "1006", "1012"], says: /too many arguments/ },
  {
    args: ["explain", "1006", "--jsno"],
    says: /unknown option '--jsno'\n\(Did you mean --json\?\)/,
  },
  {
    args: ["explain", "banana"],
    says: /"banana" is no close code: a whole number from 0 to 65535/,
  },
  { args: ["explain", "restrat"], says: /Did you mean 1012 \(Service Restart\)\?/ },
  { args: ["explain", "-1006"], says: /"-1006" is no close code/ },
  { args: ["explain", "1006.5"], says: /"1006.5" is no close code/ },
  { args: ["explain", "0x3ee"], says: /"0x3ee" is no close code/ },
  { args: ["explain", "65536"], says: /"65536" is no close code/ },
  { args: ["explain", "100006"], says: /Did you mean 1006 \(Abnormal Closure\)\?/ },
  { args: ["explain", "NaN"], says: /"NaN" is no close code/ },
  { args: ["explain", ""], says: /"" is no close code/ },
  { args: ["explain", "1006", "--lang"], says: /option '--lang <tag>' argument missing/ },
  { args: ["explain", "1006", "--lang", "xx"], says: /no texts in "xx", only in en \(English\), / },
  { args: ["explain", "4004", "--system", "discrod"], says: /Did you mean discord-gateway\?/ },
  { args: ["explain", "4004", "--system", ""], says: /"" is no system that is known here/ },
  { args: ["compare", "1006"], says: /missing required argument 'other-code'/ },
  { args: ["compare", "1006", "1006"], says: /two different codes, not 1006 twice/ },
  { args: ["compare", "1006", "abnormal-closure"], says: /two different codes, not 1006 twice/ },
  { args: ["compare", "4100", "4200"], says: /4100 and 4200 differ in nothing/ },
  { args: ["compare", "1006", "banana"], says: /"banana" is no close code/ },
  { args: ["which"], says: /needs --from \(server, client, script\) and --situation \(done, / },
  { args: ["which", "--from", "server"], says: /which cannot ask .* needs --situation \(done, / },
  { args: ["which", "--situation", "done"], says: /which cannot ask .* needs --from \(server, / },
  { args: ["which", "--from", "browser"], says: /Allowed choices are server, client, script/ },
  { args: ["which", "--situation", "x"], says: /Allowed choices are done, page-left/ },
  { args: ["codes", "--range", "1015-1000"], says: /"1015-1000" is no range of close codes/ },
  { args: ["codes", "--system", "banana"], says: /Known are graphql-ws, / },
  { args: ["codes", "1006"], says: /too many arguments/ },
  { args: ["limits", "--after", "soon"], says: /"soon" is no number of seconds/ },
  { args: ["limits", "--after", "0"], says: /"0" is no number of seconds/ },
  { args: ["limits", "--after", "-60"], says: /"-60" is no number of seconds/ },
  { args: ["completion"], says: /missing required argument 'shell'/ },
  { args: ["completion", "tcsh"], says: /Allowed choices are bash, zsh, fish/ },
];

const unanswered: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  {
    args: ["codes", "--system", "pusher", "--range", "1000-1015"],
    says: /no code from 1000 to 1015/,
  },
  { args: ["limits", "--after", "61234.5"], says: /No limit that ends .* after about 61234\.5 s/ },
  { args: ["limits", "--product", "nginz"], says: /No limit of "nginz" .* Did you mean nginx\?/ },
  {
    args: ["limits", "--product", "banana"],
    says: /^error: No limit of "banana" is known here\.\n$/,
  },
  { args: ["limits", "--product", "nginx", "--after", "7"], says: /No limit of "nginx" that ends/ },
];

describe("backsoon", () => {
  it.each(mistakes)("takes $args for wrong usage: 2", async ({ args, says }) => {
    const { code, stdout, stderr } = await backsoon(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(unanswered)("has nothing to answer $args with: 1", async ({ args, says }) => {
    const { code, stdout, stderr } = await backsoon(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(says);
  });

  it("lists the languages, the systems and the situations that there are", async () => {
    const lang = await backsoon(["explain", "1006", "--lang", "xx"]);
    for (const locale of locales) expect(lang.stderr).toContain(`${locale} (`);
    const system = await backsoon(["codes", "--system", "xx"]);
    for (const id of Object.keys(systems)) expect(system.stderr).toContain(id);
    const which = await backsoon(["which"]);
    for (const id of Object.values(situations).flat()) expect(which.stderr).toContain(id);
  });

  it("shows its help for want of a command, as a mistake", async () => {
    const { code, stdout, stderr } = await backsoon([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Usage: backsoon");
  });
});
