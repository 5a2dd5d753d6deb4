/** Leads through the questions to the answer, which stands in the list below them. */
import { situations } from "@backsoon/codes";

import { byId } from "./elements.ts";

const form = byId("which", HTMLFormElement);
const answer = byId("answer", HTMLParagraphElement);

function chosen(name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

function show(): void {
  const group = chosen("group");
  for (const fieldset of form.querySelectorAll<HTMLFieldSetElement>("[data-group]")) {
    fieldset.hidden = fieldset.dataset["group"] !== group;
  }
  const situation = chosen("situation");
  const isOfGroup = Object.entries(situations).some(
    ([name, all]) => name === group && all.some((one) => one === situation),
  );
  const found = isOfGroup ? document.getElementById(`${situation}-${chosen("closing")}`) : null;
  if (found === null) answer.textContent = answer.dataset["pending"] ?? "";
  else answer.replaceChildren(...[...found.childNodes].map((node) => node.cloneNode(true)));
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
