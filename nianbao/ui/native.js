// What the framework leaves undone: its own English words in labels, hints and menus, and charts that say
// English words aloud or scroll sideways out of the reach of keys.
const LABELS = ["aria-label", "placeholder", "title"];
const LABELLED = LABELS.map((name) => `[${name}]`).join(",");
const SPOKEN =
  "[role=tooltip], [role=alert], [data-testid=stTooltipContent], [data-testid^=stDataFrameColumn], " +
  "[data-testid=stDataFrameTooltipContent], .gdg-search-bar, [data-testid^=stNumberInput], " +
  "[data-testid^=stFileUploaderFile], .glide-select [id$=placeholder], " +
  "[data-testid=stSkipToContent], [data-testid=stStatusWidget], [data-testid=stDialog], [role=dialog]";
const DRAWN = "svg *, canvas *";
const CHART = "[data-testid=stVegaLiteChart]";
const KEPT = "nianbaoNative";
const FIRST = "nianbaoFirstSaid";

function reader(said) {
  const whole = new Map(Object.entries(said).filter(([text]) => !text.includes("{}")));
  const parts = Object.entries(said)
    .filter(([text]) => text.includes("{}"))
    .map(([text, ours]) => {
      const pieces = text.split("{}").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      // What begins with anything at all would take every sentence for its own.
      const anything = text.startsWith("{}") ? "(\\S+)" : "(.+)";
      return [new RegExp(`^${pieces.join(anything)}$`), ours];
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

// Ours for what stands at a node, by what the framework said there first: another language may be spoken since.
function ours(node, name, now, read) {
  const places = (window[FIRST] ??= new WeakMap());
  const known = places.get(node)?.[name];
  const first = known?.ours === now ? known.first : now;
  const said = read(first);
  if (said !== null) places.set(node, { ...places.get(node), [name]: { first, ours: said } });
  return said;
}

function label(node, read) {
  for (const name of LABELS) {
    const now = node.getAttribute(name);
    const said = now === null ? null : ours(node, name, now, read);
    if (said !== null && said !== now) node.setAttribute(name, said);
  }
}

function words(host, read) {
  const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const now = texts.currentNode.data;
    const said = ours(texts.currentNode, "text", now, read);
    if (said !== null && said !== now) texts.currentNode.data = said;
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

// A chart that is described is one picture to those who hear it: its parts have names of columns and English
// kinds, and its figures stand in the table after it.
function reach(scrolls, kind) {
  for (const chart of document.querySelectorAll(CHART)) {
    const told = (chart.getAttribute("aria-label") ?? "").replace(scrolls, "").trim();
    const wide = chart.scrollWidth > chart.clientWidth;
    set(chart, "role", "graphics-document");
    set(chart, "aria-roledescription", kind);
    set(chart, "aria-label", wide ? `${told} ${scrolls}`.trim() : told);
    if (wide) chart.tabIndex = 0;
    else chart.removeAttribute("tabindex");
    for (const drawn of told ? chart.querySelectorAll("svg.marks") : []) set(drawn, "aria-hidden", "true");
  }
}

function set(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
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
      reach(data.scrolls, data.chart);
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
