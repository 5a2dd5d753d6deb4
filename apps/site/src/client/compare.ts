/** Goes to the page of the two codes that were chosen. */
import { entryPage, pairPage } from "../data/pages.ts";
import { entryOf } from "@backsoon/codes";
import { byId } from "./elements.ts";

const form = byId("compare", HTMLFormElement);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const one = Number(byId("first", HTMLSelectElement).value);
  const other = Number(byId("second", HTMLSelectElement).value);
  const page = one === other ? entryPage(entryOf(one)) : pairPage(one, other);
  location.assign(new URL(`../${page}`, new URL(form.dataset["to"] ?? "", location.href)));
});
