import { createHash, randomBytes } from "node:crypto";

import type { Minted } from "@backsoon/core";

/** 128 bits name a session, 192 open it. */
const ID_BYTES = 16;
const SECRET_BYTES = 24;

/** What the store keeps of a secret: who reads the store cannot resume with it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

export function mint(): Minted {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const id = randomBytes(ID_BYTES).toString("base64url");
  return { id, secret, secretHash: hashSecret(secret) };
}

/** A name for this process that no other has or will have. */
export function nodeName(): string {
  return randomBytes(ID_BYTES).toString("base64url");
}
