// The official form as a sheet to type in. Python draws the labels and reads what is pasted; all text goes in
// through textContent and value: nothing is ever parsed as HTML.
const WAIT = 400;

function element(tag, classes, text) {
  const node = document.createElement(tag);
  if (classes) node.className = classes;
  if (text) node.textContent = text;
  return node;
}

function drawRows(tag, rows, sheet) {
  const body = element(tag);
  for (const row of rows) {
    const line = element("tr");
    const inputs = [];
    for (const cell of row) {
      const node = element(cell.h ? "th" : "td", (cell.k || []).join(" "), cell.v ? "" : cell.t);
      if (cell.c) node.colSpan = cell.c;
      if (cell.r) node.rowSpan = cell.r;
      if (cell.v) {
        const input = document.createElement("input");
        input.dataset.cell = cell.v;
        input.setAttribute("aria-label", sheet.names[cell.v] || cell.v);
        input.autocomplete = "off";
        input.inputMode = "decimal";
        node.append(input);
        inputs.push(input);
      }
      line.append(node);
    }
    if (inputs.length) sheet.lines.push(inputs);
    body.append(line);
  }
  return body;
}

function values(sheet) {
  const found = {};
  for (const input of sheet.lines.flat()) if (input.value) found[input.dataset.cell] = input.value;
  return found;
}

function tell(sheet) {
  clearTimeout(sheet.timer);
  const now = values(sheet);
  const said = JSON.stringify(now);
  if (said === sheet.said) return;
  sheet.said = said;
  sheet.set("typed", { generation: sheet.generation, values: now });
}

function place(sheet, input) {
  for (let y = 0; y < sheet.lines.length; y++) {
    const x = sheet.lines[y].indexOf(input);
    if (x >= 0) return [y, x];
  }
  return [0, 0];
}

function go(sheet, y, x) {
  const line = sheet.lines[Math.max(0, Math.min(y, sheet.lines.length - 1))];
  const target = line[Math.max(0, Math.min(x, line.length - 1))];
  target.focus();
  target.select();
}

function onKey(sheet, event) {
  const input = event.target;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const [y, x] = place(sheet, input);
  const atStart = input.selectionEnd === 0 || input.selectionEnd - input.selectionStart === input.value.length;
  const atEnd = input.selectionStart === input.value.length || atStart;
  const moves = {
    ArrowUp: [y - 1, x],
    ArrowDown: [y + 1, x],
    Enter: [y + (event.shiftKey ? -1 : 1), x],
    ...(atStart ? { ArrowLeft: [y, x - 1] } : {}),
    ...(atEnd ? { ArrowRight: [y, x + 1] } : {}),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  go(sheet, ...moves[event.key]);
}

function onPaste(sheet, event) {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  sheet.trigger("pasted", { text, at: event.target.dataset.cell, values: values(sheet), number: ++sheet.pastes });
}

function build(root, data, sheet) {
  sheet.lines = [];
  sheet.names = data.names;
  const table = element("table");
  if (data.head.length) table.append(drawRows("thead", data.head, sheet));
  table.append(drawRows("tbody", data.rows, sheet));
  table.addEventListener("keydown", (event) => onKey(sheet, event));
  table.addEventListener("paste", (event) => onPaste(sheet, event));
  table.addEventListener("focusin", (event) => event.target.select());
  table.addEventListener("focusout", () => tell(sheet));
  table.addEventListener("input", () => {
    clearTimeout(sheet.timer);
    sheet.timer = setTimeout(() => tell(sheet), WAIT);
  });
  root.replaceChildren(table);
}

export default function ({ data, setStateValue, setTriggerValue, parentElement }) {
  let root = parentElement.querySelector(".root");
  if (!root) {
    root = element("div", "root sheet");
    root.sheet = { lines: [], pastes: 0 };
    parentElement.append(root);
  }
  const sheet = root.sheet;
  sheet.set = setStateValue;
  sheet.trigger = setTriggerValue;
  if (sheet.shape !== data.shape) build(root, data, sheet);
  if (sheet.shape !== data.shape || sheet.generation !== data.generation) {
    for (const input of sheet.lines.flat()) input.value = data.values[input.dataset.cell] ?? "";
    sheet.said = JSON.stringify(values(sheet));
  }
  sheet.shape = data.shape;
  sheet.generation = data.generation;
  for (const input of sheet.lines.flat()) {
    const kind = data.marked[input.dataset.cell] || "";
    if (input.className !== kind) input.className = kind;
  }
}
