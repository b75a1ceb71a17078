// A field that finds one or several of very many names: the server searches, the list offers what it found. All
// text goes in through textContent and value.
const WAIT = 120;

function element(tag, classes, text) {
  const node = document.createElement(tag);
  if (classes) node.className = classes;
  if (text) node.textContent = text;
  return node;
}

function build(parent) {
  const root = element("div", "root");
  const label = element("label");
  const field = element("div", "field");
  const tags = element("div", "tags");
  const input = element("input");
  const clear = element("button", "clear", "×");
  const box = element("div", "box");
  const list = element("ul");
  const note = element("div", "note");
  input.id = "finder";
  label.htmlFor = "finder";
  list.id = "found";
  list.setAttribute("role", "listbox");
  note.setAttribute("role", "status");
  for (const [name, value] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"], ["aria-controls", "found"]]) input.setAttribute(name, value);
  clear.type = "button";
  box.append(list, note);
  tags.append(input);
  field.append(tags, clear, box);
  root.append(label, field);
  parent.append(root);
  root.finder = { label, tags, input, clear, box, list, note, open: false, at: 0, asked: "", typing: false, entered: false, names: [], sent: 0 };
  return root;
}

function mark(finder) {
  [...finder.list.children].forEach((node, n) => node.setAttribute("aria-selected", String(n === finder.at)));
  const chosen = finder.open ? finder.list.children[finder.at] : null;
  if (chosen) {
    finder.input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else finder.input.removeAttribute("aria-activedescendant");
}

function show(finder, open) {
  finder.open = open;
  finder.box.hidden = !open;
  finder.input.setAttribute("aria-expanded", String(open));
  mark(finder);
}

function close(finder) {
  clearTimeout(finder.timer);
  finder.entered = finder.typing = false;
  finder.input.value = finder.data.several ? "" : finder.data.chosen;
  show(finder, false);
  ask(finder, "");
}

function ask(finder, text) {
  if (text === finder.asked) return;
  finder.asked = text;
  finder.say("typed", text);
}

// Several: what is wanted is said as a whole and numbered, so that nothing is lost when picks follow each other fast.
function change(finder, names, open) {
  clearTimeout(finder.timer);
  finder.entered = finder.typing = false;
  finder.input.value = "";
  finder.names = names;
  finder.list.replaceChildren(); // what else there is, the server tells
  finder.sent = Math.max(finder.sent + 1, Date.now());
  drawTags(finder);
  show(finder, open);
  ask(finder, "");
  finder.say("picked", { n: finder.sent, names });
}

function drawTags(finder) {
  const drawn = finder.names.map((name) => {
    const tag = element("span", "tag");
    const drop = element("button", "drop", "×");
    drop.type = "button";
    drop.setAttribute("aria-label", `${finder.data.remove} ${name}`);
    drop.addEventListener("click", () => {
      change(finder, finder.names.filter((other) => other !== name), false);
      finder.input.focus();
    });
    tag.append(element("span", "", name), drop);
    return tag;
  });
  finder.tags.querySelectorAll(".tag").forEach((tag) => tag.remove());
  finder.input.before(...drawn); // the field itself is not moved: it would lose the focus
  tell(finder);
}

function tell(finder) {
  const chosen = finder.data.several ? finder.names.length : finder.data.chosen;
  finder.input.placeholder = chosen ? "" : finder.data.placeholder;
  finder.clear.hidden = !chosen;
}

function pick(finder, name) {
  if (finder.data.several) return change(finder, finder.names.includes(name) ? finder.names : [...finder.names, name], true);
  clearTimeout(finder.timer);
  finder.entered = finder.typing = false;
  finder.input.value = name;
  show(finder, false);
  finder.asked = "";
  finder.say("typed", "");
  finder.trigger("picked", { name });
}

// Enter may be faster than the answer: it then takes the first name that comes back.
function enter(finder) {
  const text = finder.input.value.trim();
  if (finder.data.typed === text || !finder.typing) return finder.list.children[finder.at] && pick(finder, finder.list.children[finder.at].dataset.name);
  clearTimeout(finder.timer);
  finder.entered = true;
  ask(finder, text);
}

function onKey(finder, event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  if (step) {
    const most = finder.list.children.length - 1;
    finder.at = finder.open ? Math.max(0, Math.min(finder.at + step, most)) : 0;
    show(finder, true);
  } else if (event.key === "Enter" && (finder.open || finder.typing)) enter(finder);
  else if (event.key === "Escape" && finder.open) close(finder);
  else if (event.key === "Backspace" && finder.data.several && !finder.input.value && finder.names.length) change(finder, finder.names.slice(0, -1), finder.open);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function onInput(finder, event) {
  if (event.isComposing) return;
  finder.typing = true;
  show(finder, true);
  clearTimeout(finder.timer);
  finder.timer = setTimeout(() => ask(finder, finder.input.value.trim()), WAIT);
}

function listen(finder) {
  const { input, clear, list } = finder;
  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => show(finder, true));
  input.addEventListener("input", (event) => onInput(finder, event));
  input.addEventListener("compositionend", (event) => onInput(finder, { isComposing: false, event }));
  input.addEventListener("keydown", (event) => onKey(finder, event));
  input.addEventListener("blur", () => close(finder));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) pick(finder, option.dataset.name);
  });
  clear.addEventListener("click", () => (finder.data.several ? change(finder, [], false) : pick(finder, "")));
}

export default function ({ data, setStateValue, setTriggerValue, parentElement }) {
  let root = parentElement.querySelector(".root");
  const fresh = !root;
  root ??= build(parentElement);
  const finder = root.finder;
  const before = finder.data;
  Object.assign(finder, { data, say: setStateValue, trigger: setTriggerValue });
  if (fresh) listen(finder);
  root.classList.toggle("several", data.several);
  finder.label.textContent = data.label;
  finder.clear.setAttribute("aria-label", data.clear);
  if (data.several && finder.sent <= data.heard) finder.names = data.chosen;
  finder.list.setAttribute("aria-label", data.label);
  finder.list.replaceChildren(...data.found.map((name, n) => {
    const node = element("li", name === data.chosen ? "chosen" : "", name);
    node.id = `found-${n}`;
    node.dataset.name = name;
    if (data.asides?.[n]) node.append(element("span", "aside", data.asides[n]));
    node.setAttribute("role", "option");
    return node;
  }));
  finder.note.textContent = data.note;
  finder.at = 0;
  if (data.several && String([...finder.tags.querySelectorAll(".tag > span")].map((tag) => tag.textContent)) !== String(finder.names)) drawTags(finder);
  else tell(finder);
  if (!data.several && before?.chosen !== data.chosen && !finder.typing) {
    finder.input.value = data.chosen;
    show(finder, false);
  } else if (finder.typing && data.typed === finder.asked && data.typed) {
    if (finder.entered && data.found.length) pick(finder, data.found[0]);
    else show(finder, true);
  } else show(finder, finder.open);
}
