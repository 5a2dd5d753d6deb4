/** A button that copies a text, and says whether it did. */
import { texts } from "./texts.ts";

/** How long the button says so. */
const SAID_MS = 2_000;

export function copyOnClick(button: HTMLButtonElement, text: () => string): void {
  const name = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener("click", async () => {
    // What stands around it must not move when the name is shorter for a while.
    button.style.minInlineSize = `${button.offsetWidth}px`;
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = texts.copied;
    } catch {
      button.textContent = texts.notCopied;
    }
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = name), SAID_MS);
  });
}
