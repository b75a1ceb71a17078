// Draws a table of cells that Python describes. All text goes in through textContent: nothing is ever parsed as HTML.
const SPAN = { c: "colSpan", r: "rowSpan" };

function element(tag, classes, text) {
  const node = document.createElement(tag);
  if (classes) node.className = classes;
  if (text) node.textContent = text;
  return node;
}

function drawMeter(lengths) {
  const meter = element("span", "meter");
  lengths.forEach((length, number) => {
    const part = element("span", ["kept", "lost", "open"][number]);
    part.style.width = `${length}%`;
    meter.append(part);
  });
  return meter;
}

// What a word means, in a bubble below it: on hover, on focus and on touch, within the window.
const EDGE = 12;

function explain(root, word, meaning) {
  const bubble = root.querySelector(".bubble");
  const show = () => {
    bubble.textContent = meaning;
    bubble.hidden = false;
    const at = word.getBoundingClientRect();
    const size = bubble.getBoundingClientRect();
    const left = Math.min(at.left, window.innerWidth - size.width - EDGE);
    const below = at.bottom + size.height + EDGE < window.innerHeight;
    bubble.style.left = `${Math.max(left, EDGE)}px`;
    bubble.style.top = `${below ? at.bottom + 4 : at.top - size.height - 4}px`;
  };
  const hide = () => {
    bubble.hidden = true;
  };
  word.onmouseenter = word.onfocus = show;
  word.onmouseleave = word.onblur = hide;
  word.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

function drawWord(cell, data) {
  const word = element("span", "text", cell.t);
  if (!cell.x) return word;
  word.classList.add("term");
  if (!cell.v) {
    word.tabIndex = 0;
    word.setAttribute("role", "note");
    word.setAttribute("aria-label", `${cell.t}：${cell.i}`);
  }
  explain(data.root, word, cell.i);
  return word;
}

function drawCell(cell, data, pick) {
  const node = element(cell.h ? "th" : "td", (cell.k || []).join(" "));
  for (const [short, property] of Object.entries(SPAN)) if (cell[short]) node[property] = cell[short];
  if (cell.p) node.append(element("span", "sign", cell.p));
  node.append(drawWord(cell, data));
  if (cell.m) node.append(drawMeter(cell.m));
  if (cell.s) node.append(element("span", "sub", cell.s));
  if (cell.i && !cell.x) node.title = cell.i;
  if (cell.v) {
    node.classList.add("live");
    if (cell.v === data.selected) node.classList.add("selected");
    node.tabIndex = -1;
    node.dataset.value = cell.v;
    node.setAttribute("role", "button");
    node.onclick = () => pick(cell.v);
    node.onkeydown = (event) => {
      if (event.key in STEPS) return walk(event, node);
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick(cell.v);
    };
  }
  return node;
}

// Tab comes to one cell of a table, arrows go from there: a matrix has hundreds of cells.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function centre(cell) {
  return cell.offsetLeft + cell.offsetWidth / 2;
}

function beside(cell, step) {
  let next = cell;
  do next = step < 0 ? next.previousElementSibling : next.nextElementSibling;
  while (next && !next.dataset.value);
  return next;
}

function above(cell, step) {
  const lines = [...cell.closest("table").rows];
  for (let at = cell.parentElement.rowIndex + step; lines[at]; at += step) {
    const live = [...lines[at].cells].filter((other) => other.dataset.value);
    const far = (other) => Math.abs(centre(other) - centre(cell));
    if (live.length) return live.reduce((best, other) => (far(other) < far(best) ? other : best));
  }
  return null;
}

function walk(event, cell) {
  const [down, right] = STEPS[event.key];
  const next = right ? beside(cell, right) : above(cell, down);
  event.preventDefault();
  if (next) stand(next).focus();
}

function stand(cell) {
  for (const other of cell.closest("table").querySelectorAll(".live")) other.tabIndex = -1;
  cell.tabIndex = 0;
  return cell;
}

function drawRows(tag, rows, data, pick) {
  const body = element(tag);
  for (const row of rows) {
    const line = element("tr");
    for (const cell of row) line.append(drawCell(cell, data, pick));
    body.append(line);
  }
  return body;
}

function drawLegend(entries) {
  const legend = element("div", "legend");
  for (const entry of entries) {
    const item = element("span", "entry");
    const swatch = element("span", `swatch ${(entry.k || []).join(" ")}`);
    swatch.append(element("span", "sign", entry.p));
    item.append(swatch, element("span", "", entry.t));
    legend.append(item);
  }
  return legend;
}

// The second header row sticks below the first, whose height only the browser knows.
function stackHeader(table) {
  let top = 0;
  for (const line of table.tHead?.rows ?? []) {
    for (const cell of line.cells) cell.style.top = `${top}px`;
    top += line.getBoundingClientRect().height;
  }
}

export default function ({ data, setTriggerValue, parentElement }) {
  let root = parentElement.querySelector(".root");
  if (!root) {
    root = element("div", "root");
    const bubble = element("div", "bubble");
    bubble.hidden = true;
    root.append(element("div", "key"), element("div", "frame"), bubble);
    root.children[1].tabIndex = 0; // it may scroll sideways, by keys too
    parentElement.append(root);
  }
  const [key, frame] = root.children;
  data = { ...data, root };
  key.replaceChildren(...(data.legend.length ? [drawLegend(data.legend)] : []));
  const table = element("table", data.fixed ? "fixed" : "");
  const pick = (value) => setTriggerValue("picked", value);
  if (data.caption) table.append(element("caption", "", data.caption));
  if (data.head.length) table.append(drawRows("thead", data.head, data, pick));
  table.append(drawRows("tbody", data.rows, data, pick));
  frame.style.maxHeight = data.height ? `${data.height}px` : "";
  const held = frame.getRootNode().activeElement?.dataset.value;
  frame.replaceChildren(table);
  if (data.fixed) stackHeader(table);
  const live = [...table.querySelectorAll(".live")];
  const same = held && live.find((cell) => cell.dataset.value === held);
  const first = same || table.querySelector(".selected") || live[0];
  if (first) stand(first);
  if (same) same.focus({ preventScroll: true });
}
