/** What a page imports of the contract. */
export { runCase } from "./contract.ts";
export { differences } from "./differential.ts";
