// A list to work through with keys. Python describes the rows; all text goes in through textContent.
const SETTLE = 160;
const KEPT = 40;

function element(tag, classes, text) {
  const node = document.createElement(tag);
  if (classes) node.className = classes;
  if (text) node.textContent = text;
  return node;
}

function drawRow(row, list) {
  const node = element("li", `row ${row.kind}`);
  node.dataset.id = row.id;
  node.id = `row-${row.id}`;
  node.setAttribute("role", "option");
  const head = element("div", "head");
  head.append(element("span", `sign ${row.kind}`, row.sign), element("b", "", row.agency), element("span", "what", row.what));
  for (const tag of row.tags) head.append(element("span", `tag ${tag.kind}`, tag.text));
  node.append(head, element("div", "text", row.text));
  node.onclick = () => choose(list, row.id, true);
  return node;
}

function drawHints(list) {
  const hints = element("div", "hints");
  const asked = list.asking;
  if (asked) hints.append(element("b", "", list.data.prompt));
  const pairs = asked ? list.data.reasons.map((reason, n) => [String(n + 1), reason]) : list.data.hints;
  for (const [key, meaning] of pairs) {
    const hint = element("span", "hint");
    hint.append(element("kbd", "", key), element("span", "", meaning));
    if (asked) hint.onclick = () => onReason(list, key);
    hints.append(hint);
  }
  if (asked) hints.append(element("span", "hint", list.data.cancel));
  list.hints.replaceChildren(hints);
}

function mark(list) {
  for (const node of list.rows.children) {
    const chosen = node.dataset.id === list.selected;
    node.classList.toggle("selected", chosen);
    node.setAttribute("aria-selected", String(chosen));
    if (!chosen) continue;
    list.rows.setAttribute("aria-activedescendant", node.id);
    const top = node.offsetTop - list.rows.offsetTop;
    const bottom = top + node.offsetHeight;
    if (top < list.rows.scrollTop) list.rows.scrollTop = top;
    else if (bottom > list.rows.scrollTop + list.rows.clientHeight) list.rows.scrollTop = bottom - list.rows.clientHeight;
  }
}

// What is said is numbered: a row that is chosen again after keys led on to others is said anew.
function next(list) {
  list.number = Math.max(list.number + 1, Date.now());
  return list.number;
}

function choose(list, id, at_once) {
  if (!id || id === list.selected) return;
  list.selected = id;
  list.asking = false;
  drawHints(list);
  mark(list);
  clearTimeout(list.timer);
  list.timer = setTimeout(() => list.set("selected", { n: next(list), id: list.selected }), at_once ? 0 : SETTLE);
}

function beside(list, step) {
  const ids = list.data.rows.map((row) => row.id);
  const at = ids.indexOf(list.selected);
  return ids[Math.max(0, Math.min(at + step, ids.length - 1))];
}

// Acts are kept as a growing list with rising numbers, so that none is lost when keys are faster than the server.
function act(list, what, more) {
  if (!list.selected && what !== "undo") return;
  clearTimeout(list.timer);
  const n = next(list);
  const id = list.selected;
  if (what !== "undo" && what !== "open") {
    const after = beside(list, 1);
    list.selected = after === id ? beside(list, -1) : after;
  }
  list.acts = [...list.acts, { n, do: what, id, next: list.selected, ...more }].slice(-KEPT);
  list.asking = false;
  drawHints(list);
  mark(list);
  list.set("acts", list.acts);
}

function onReason(list, key) {
  const reason = list.data.reasons[Number(key) - 1];
  if (!reason) return;
  list.led = "";
  act(list, "dismissed", { reason });
}

function onKey(list, event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key;
  if (list.asking) {
    if (key === "Escape") list.asking = false;
    else if (/^[1-9]$/.test(key)) return event.preventDefault(), event.repeat || onReason(list, key);
    else return;
    event.preventDefault();
    return drawHints(list);
  }
  const moves = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
  if (key in moves) choose(list, beside(list, moves[key]), false);
  else if (event.repeat) return; // a key held down decides once
  else if (key === "1") act(list, "confirmed");
  else if (key === "2") (list.asking = true), drawHints(list);
  else if (key === "3") act(list, "explained");
  else if (key === "u") act(list, "undo");
  else if (key === "Enter") act(list, "open");
  else return;
  event.preventDefault();
}

// A note that a key asked for is typed at once: its field takes the focus when it stands beside the list.
function lead(list, to, frames = 120) {
  const field = document.querySelector(".st-key-noted input");
  if (field) field.focus();
  else if (frames && list.led === to) requestAnimationFrame(() => lead(list, to, frames - 1));
}

export default function ({ data, setStateValue, parentElement }) {
  let root = parentElement.querySelector(".root");
  if (!root) {
    root = element("div", "root");
    const hints = element("div", "keys");
    const rows = element("ul", "rows");
    rows.setAttribute("role", "listbox");
    rows.tabIndex = 0;
    root.append(hints, rows);
    root.list = { hints, rows, acts: [], number: 0, asking: false, selected: "" };
    root.addEventListener("keydown", (event) => onKey(root.list, event));
    root.unfocused = (event) => {
      if (event.target === document.body && !document.querySelector('[role="dialog"]')) onKey(root.list, event);
    };
    parentElement.append(root);
    if (!document.activeElement || document.activeElement === document.body) rows.focus({ preventScroll: true });
  }
  const list = root.list;
  list.data = data;
  list.set = setStateValue;
  list.rows.setAttribute("aria-label", data.label);
  const order = data.rows.map((row) => row.id);
  if (!order.includes(list.selected) || list.turn !== data.turn) list.selected = data.selected;
  list.turn = data.turn;
  list.rows.style.maxHeight = `${data.height}px`;
  const top = list.rows.scrollTop;
  list.rows.replaceChildren(...data.rows.map((row) => drawRow(row, list)));
  list.rows.scrollTop = top;
  drawHints(list);
  mark(list);
  if (data.noted !== list.led) {
    list.led = data.noted;
    if (data.noted) lead(list, data.noted);
  }
  document.addEventListener("keydown", root.unfocused);
  return () => document.removeEventListener("keydown", root.unfocused);
}
