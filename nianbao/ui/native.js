// What the framework leaves undone: its own English words in labels, hints and menus, and charts that scroll
// sideways but could not be reached by keys.
const LABELS = ["aria-label", "placeholder", "title"];
const LABELLED = LABELS.map((name) => `[${name}]`).join(",");
const SPOKEN =
  "[role=tooltip], [role=alert], [data-testid=stTooltipContent], [data-testid^=stDataFrameColumn], " +
  "[data-testid=stDataFrameTooltipContent], .gdg-search-bar, [data-testid^=stNumberInput], " +
  "[data-testid^=stFileUploaderFile], " +
  "[data-testid=stSkipToContent], [data-testid=stStatusWidget], [data-testid=stDialog], [role=dialog]";
const DRAWN = "svg *, canvas *";
const CHART = "[data-testid=stVegaLiteChart]";
const KEPT = "nianbaoNative";

function reader(said) {
  const whole = new Map(Object.entries(said).filter(([text]) => !text.includes("{}")));
  const parts = Object.entries(said)
    .filter(([text]) => text.includes("{}"))
    .map(([text, ours]) => {
      const pieces = text.split("{}").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return [new RegExp(`^${pieces.join("(.+)")}$`), ours];
    });
  return (text) => {
    const plain = text.trim();
    if (!/[a-z]/i.test(plain)) return null;
    if (whole.has(plain)) return whole.get(plain);
    for (const [pattern, ours] of parts) {
      const found = plain.match(pattern);
      if (found) {
        let place = 0;
        return ours.replace(/{}/g, () => found[++place]);
      }
    }
    return null;
  };
}

function label(node, read) {
  for (const name of LABELS) {
    const ours = node.hasAttribute(name) ? read(node.getAttribute(name)) : null;
    if (ours !== null && ours !== node.getAttribute(name)) node.setAttribute(name, ours);
  }
}

function words(host, read) {
  const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const ours = read(texts.currentNode.data);
    if (ours !== null && ours !== texts.currentNode.data) texts.currentNode.data = ours;
  }
}

function speak(node, read) {
  if (node.nodeType === Node.TEXT_NODE) {
    const host = node.parentElement?.closest(SPOKEN);
    if (host) words(host, read);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(DRAWN)) return;
  if (node.matches(LABELLED)) label(node, read);
  for (const one of node.querySelectorAll(LABELLED)) if (!one.closest(DRAWN)) label(one, read);
  const host = node.closest(SPOKEN);
  for (const one of host ? [host] : node.querySelectorAll(SPOKEN)) words(one, read);
}

function reach(scrolls) {
  for (const chart of document.querySelectorAll(CHART)) {
    if (chart.scrollWidth > chart.clientWidth) {
      chart.tabIndex = 0;
      chart.setAttribute("role", "group");
      chart.setAttribute("aria-label", scrolls);
    } else if (chart.tabIndex === 0) {
      for (const name of ["tabindex", "role", "aria-label"]) chart.removeAttribute(name);
    }
  }
}

export default function ({ data }) {
  window[KEPT]?.disconnect();
  const read = reader(data.said);
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      reach(data.scrolls);
    });
  };
  const watcher = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach((node) => speak(node, read));
      else if (change.type === "characterData") speak(change.target, read);
      else if (!change.target.closest(DRAWN)) label(change.target, read);
    }
    soon();
  });
  watcher.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: LABELS,
  });
  window[KEPT] = watcher;
  window.addEventListener("resize", soon);
  speak(document.body, read);
  soon();
}
