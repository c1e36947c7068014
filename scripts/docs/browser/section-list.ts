/** Marks in the list of sections the one that is being read: the last whose heading is not below the top of the view. */
export function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".sections a, .jump a")];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (headings.length !== links.length) return;
  const mark = () => {
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const begun = headings.filter((heading) => heading.getBoundingClientRect().top < readingLine);
    const current = (isAtEnd ? links.length : begun.length) - 1;
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("resize", mark);
  mark();
}

/** In pixels from the top: below the header, where a link to a section brings its heading. */
const readingLine = 140;
