/**
 * The search field: an ARIA combobox with a list. The engine and the language's index are loaded
 * when the field is first used.
 */
import { direction, fill, findLocale } from "@backsoon/codes";

import { linkTo } from "../data/addresses.ts";
import { sayCount } from "../data/numbers.ts";
import type { Found } from "../data/search-index.ts";
import type { SiteTexts } from "../texts/shape.ts";
import { byId, dataOf, make } from "./elements.ts";

type SearchTexts = Pick<SiteTexts["search"], "results" | "none" | "failed" | "kinds">;
type Find = (query: string) => readonly Found[];

const base = import.meta.env.BASE_URL;
const locale = findLocale(document.documentElement.lang) ?? "en";

const addressOf = ({ page }: Found): string =>
  page.startsWith("/") ? base + page.slice(1) : linkTo(base, locale, page);

async function load(address: string): Promise<Find> {
  const [{ find, readIndex }, response] = await Promise.all([
    import("../data/search-index.ts"),
    fetch(address),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = readIndex(locale, await response.text());
  return (query) => find(index, query);
}

class SearchBox {
  readonly #root: HTMLElement;
  readonly #texts: SearchTexts;
  readonly #input = byId("search", HTMLInputElement);
  readonly #list = byId("results", HTMLUListElement);
  readonly #status: HTMLElement;
  #find: Promise<Find> | undefined;
  #found: readonly Found[] = [];
  #active = -1;

  /** Makes the page's search field work, if the page has one. */
  static start(): SearchBox | undefined {
    const root = document.querySelector<HTMLElement>("search[data-index]");
    return root === null ? undefined : new SearchBox(root);
  }

  private constructor(root: HTMLElement) {
    this.#root = root;
    this.#texts = dataOf(root, "texts") as SearchTexts;
    this.#status = root.querySelector<HTMLElement>(".search-status") ?? make("p");
    const input = this.#input;
    input.addEventListener("focus", () => void this.#load());
    input.addEventListener("input", () => void this.#search());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("focus", () => void this.#search());
    input.addEventListener("blur", () => this.#close());
    // The field keeps the focus while the list is used.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => this.#shortcut(event));
  }

  /** Once; anew after a failure, since the reader may be back online. */
  #load(): Promise<Find> {
    this.#find ??= load(this.#root.dataset["index"] ?? "").catch((error: unknown) => {
      this.#find = undefined;
      throw error;
    });
    return this.#find;
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    if (query === "") {
      this.#close();
      return;
    }
    try {
      const find = await this.#load();
      // What was typed meanwhile has its own search.
      if (query === this.#input.value.trim()) this.#show(query, find(query));
    } catch {
      this.#close();
      this.#status.textContent = this.#texts.failed;
    }
  }

  #show(query: string, found: readonly Found[]): void {
    this.#found = found;
    this.#list.replaceChildren(...found.map((result, index) => this.#option(result, index)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute("aria-expanded", String(found.length > 0));
    this.#activate(-1);
    this.#status.textContent =
      found.length === 0
        ? fill(this.#texts.none, { query })
        : sayCount(locale, this.#texts.results, found.length);
    this.#status.classList.toggle("visually-hidden", found.length > 0);
  }

  #option({ kind, title, text }: Found, index: number): HTMLElement {
    return make(
      "li",
      { role: "option", id: `result-${index}`, "aria-selected": "false" },
      make("span", { class: "tag" }, this.#texts.kinds[kind]),
      make("strong", { dir: "auto" }, title),
      make("span", { class: "note", dir: direction(locale) }, text),
    );
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `result-${index}`);
  }

  #close(): void {
    this.#found = [];
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = "";
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #press(event: KeyboardEvent): void {
    // Enter may confirm what an input method is composing.
    if (event.isComposing) return;
    const { length } = this.#found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      const start = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#activate((start + step + length) % length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#go(this.#found[Math.max(this.#active, 0)]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (length === 0) this.#input.value = "";
      this.#close();
    }
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const option = event.target.closest("[role=option]");
    this.#go(this.#found[[...this.#list.children].findIndex((child) => child === option)]);
  }

  #go(found: Found | undefined): void {
    if (found === undefined) return;
    this.#close();
    location.assign(addressOf(found));
  }

  #shortcut(event: KeyboardEvent): void {
    const { target } = event;
    const isTyping =
      target instanceof Element && target.closest("input, select, textarea") !== null;
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }
}

SearchBox.start();
