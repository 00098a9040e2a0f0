// Returns the box of the last visible element that is meant, scrolled into view, or null.
// Meant is a CSS selector, "text=" and the element's own text, or "label=" and a field's label.
(what, inside) => {
  const own = (element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.data)
      .join("")
      .trim();
  const root = [...document.querySelectorAll(inside)].at(-1);
  if (!root) return null;
  const [, kind, words] = what.match(/^(text|label)=(.*)$/s) ?? [];
  let found = [...root.querySelectorAll(kind ? "*" : what)];
  if (kind) found = found.filter((element) => own(element) === words);
  if (kind === "label")
    found = found.flatMap((label) => [...label.parentElement.querySelectorAll("input, textarea")]);
  const element = found.filter((one) => one.checkVisibility()).at(-1);
  if (!element) return null;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
