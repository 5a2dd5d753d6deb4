import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { locales, type Locale } from "@backsoon/codes";
import { describe, expect, it } from "vitest";

import { find, readIndex } from "../../apps/site/src/data/search-index.ts";
import { dist } from "./built.ts";

async function ask(locale: Locale, query: string): Promise<readonly string[]> {
  const json = await readFile(join(dist, locale, "search.json"), "utf8");
  return find(readIndex(locale, json), query).map(({ page }) => page);
}

describe("the search of the built site", () => {
  it.each(locales)(
    "finds numbers in %s: a code, a pair in either order, a range",
    async (locale) => {
      expect((await ask(locale, "1006"))[0]).toBe("codes/1006/");
      expect((await ask(locale, "1012 vs 1001"))[0]).toBe("compare/1001-1012/");
      expect((await ask(locale, "4404"))[0]).toBe("codes/4000-4999/");
      expect(await ask(locale, "100")).not.toEqual([]);
    },
  );

  it.each(locales)("finds names in %s, also with a slip", async (locale) => {
    expect((await ask(locale, "going away"))[0]).toBe("codes/1001/");
    expect(await ask(locale, "service restrat")).toContain("codes/1012/");
    expect((await ask(locale, "discord")).slice(0, 2)).toContain("systems/discord-gateway/");
    expect((await ask(locale, "nginx"))[0]).toMatch(/^limits\/#.*nginx|^limits\/#ingress/);
  });

  const symptoms: readonly (readonly [Locale, string])[] = [
    ["en", "connection closes after one minute"],
    ["en", "connection drops after 60 seconds"],
    ["id", "koneksi terputus setelah satu menit"],
    ["de", "Verbindung bricht nach einer Minute ab"],
    ["es", "la conexión se cierra después de un minuto"],
    ["fr", "la connexion se ferme après une minute"],
    ["pt", "a conexão fecha depois de um minuto"],
    ["tr", "bağlantı bir dakika sonra kapanıyor"],
    ["ru", "соединение обрывается через минуту"],
    ["hi", "एक मिनट बाद कनेक्शन बंद"],
    ["ko", "1분 후 연결이 끊김"],
    ["zh-Hans", "连接一分钟后断开"],
    ["vi", "kết nối bị ngắt sau một phút"],
    ["vi", "ket noi bi ngat"],
    ["ja", "1分後に接続が切れる"],
    ["ar", "ينقطع الاتصال بعد دقيقة"],
  ];

  it.each(symptoms)("finds what somebody means who asks, in %s, %s", async (locale, query) => {
    expect((await ask(locale, query)).slice(0, 3)).toContain("codes/1006/");
  });
});
