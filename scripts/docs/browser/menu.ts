/** On a narrow screen the list of pages is behind a button. Without the script it stands open. */
export function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>(".menu-button");
  const navigation = document.getElementById("navigation");
  if (button === null || navigation === null) return;
  const show = (isOpen: boolean) => {
    button.setAttribute("aria-expanded", String(isOpen));
    navigation.classList.toggle("closed", !isOpen);
  };
  showCurrent(navigation);
  button.hidden = false;
  show(false);
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    show(false);
    button.focus();
  });
}

/** The list scrolls on its own, where it is beside the page: the page's own place in it is to be in view. */
function showCurrent(navigation: HTMLElement): void {
  const current = navigation.querySelector("[aria-current]");
  if (current === null || navigation.scrollHeight <= navigation.clientHeight) return;
  const { top } = current.getBoundingClientRect();
  navigation.scrollTop += top - navigation.getBoundingClientRect().top - navigation.clientHeight / 2;
}
