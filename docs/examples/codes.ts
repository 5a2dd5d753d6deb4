import { compare, explain, isValidOnTheWire, verdictRow, whichCode } from "@backsoon/codes";

const { name, text, when } = await explain(1006, { locale: "vi" });
console.log(name, text.short, when);

const { differences, useA, useB } = await compare(1001, 1012, { locale: "id" });
console.log(differences, useA, useB);

const discord = await explain(4004, { system: "discord-gateway" });
console.log(discord.systems);

console.log(whichCode("restart", "server")); // { kind: "send", code: 1012 }
console.log(isValidOnTheWire(1006)); // false: no endpoint may send it
console.log(verdictRow(1012)); // { decision: "retry", firstMs: [1000, 5000], capMs: 30000 }
