/** Shows what a client does after the code that was entered: the rows of the tables that hold it. */
import { byId, make } from "./elements.ts";

const form = byId("client", HTMLFormElement);
const field = byId("code", HTMLInputElement);
const card = byId("verdict-of", HTMLDivElement);
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-from]")];

const clones = (element: Element): Node[] =>
  [...element.childNodes].map((node) => node.cloneNode(true));

/** A row's cells one below the other. */
function told(row: HTMLTableRowElement): HTMLElement {
  const [number, ...cells] = row.cells;
  return make(
    "div",
    { class: "told" },
    make("p", { class: "number" }, ...(number === undefined ? [] : clones(number))),
    ...cells.map((cell) => make("p", {}, ...clones(cell))),
  );
}

function holds(row: HTMLTableRowElement, code: number): boolean {
  return Number(row.dataset["from"]) <= code && code <= Number(row.dataset["to"]);
}

function show(): void {
  const text = field.value.trim();
  card.hidden = text === "";
  const isCode = /^\d+$/.test(text) && Number(text) <= 65_535;
  field.setAttribute("aria-invalid", String(text !== "" && !isCode));
  const found = rows.filter((row) => isCode && holds(row, Number(text)));
  card.replaceChildren(
    ...(isCode ? found.map(told) : [make("p", {}, form.dataset["invalid"] ?? "")]),
  );
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
