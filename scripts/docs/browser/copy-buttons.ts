/** A button on each block of code that copies it, where the browser allows that. */
export function addCopyButtons(): void {
  if (navigator.clipboard === undefined) return;
  for (const block of document.querySelectorAll<HTMLPreElement>("pre.code")) {
    const frame = document.createElement("div");
    frame.className = "code-frame";
    block.replaceWith(frame);
    frame.append(block, copyButton(block));
  }
}

function copyButton(block: HTMLPreElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    button.textContent = await navigator.clipboard.writeText(block.textContent ?? "").then(
      () => "Copied",
      () => "Not copied",
    );
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2_000);
  });
  return button;
}
