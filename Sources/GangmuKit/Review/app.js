// The page at work: what is shown, selected, decided and saved.

const byId = id => document.getElementById(id);
const docs = payload.documents.map((data, index) => new Doc(data, index));
for (const doc of docs) {
  let reach = 0;
  // How far any mark up to this one reaches, so that a line finds those that began before it.
  doc.reach = doc.marks.map(mark => (reach = Math.max(reach, isFlag(mark) ? mark.start : mark.end)));
  doc.topLevel = Math.min(...doc.parts.filter(part => part.kind === "node").map(part => part.level), 99);
}

const view = {
  doc: docs[0], mark: null, part: -1, hits: [], hit: null, hidden: new Set(["layout"]), limit: 1, undecided: false,
  shows(mark) {
    return !this.hidden.has(mark.cls) && (mark.confidence ?? (this.limit < 1 ? 1 : 0)) <= this.limit
      && !(this.undecided && this.doc.decision(mark)?.verdict && mark !== this.mark);
  },
  hitsIn(start, end) { return this.hits.filter(hit => hit.end > start && hit.start < end); },
};
let source, outline;

// MARK: Opening

function open(doc) {
  source?.end(); outline?.end();
  Object.assign(view, { doc, mark: null, part: -1, hits: [], hit: null });
  document.body.classList.remove("all");
  byId("overview").hidden = true;
  byId("document").hidden = false;
  byId("title").textContent = doc.title || doc.name || "—";
  byId("facts").textContent = [doc.name, doc.format, doc.encoding, `${doc.scalars.toLocaleString("en")} characters`, doc.script].filter(Boolean).join(" · ");
  document.title = `${doc.title || doc.name || "gangmu"} — review`;
  source = new LazyList(byId("source"), doc.lines.length, 40, 46, row => sourceRow(doc, row, view));
  outline = new LazyList(byId("outline"), doc.parts.length, 25, 90, row => partRow(doc, row, view));
  renderStrip(doc, byId("strip"));
  renderFilters();
  byId("source").scrollTop = byId("outline").scrollTop = 0;
  byId("search").value = ""; byId("hits").textContent = "";
  inspect();
  progress();
}

function overview() {
  document.body.classList.add("all");
  byId("document").hidden = true;
  byId("overview").hidden = false;
  byId("title").textContent = `${docs.length} documents`;
  byId("facts").textContent = "";
  const rows = [...docs].sort((a, b) => b.badness - a.badness || a.index - b.index);
  byId("documents").innerHTML = rows.map(doc => {
    const open = doc.marks.filter(mark => mark.cls !== "layout"), done = open.filter(mark => doc.decision(mark)).length;
    const count = (value, bad) => `<td class="n${bad && value ? " bad" : ""}">${value}</td>`;
    return `<tr><td><button type="button" data-doc="${doc.index}">${escaped(doc.name || "standard input")}</button></td><td lang="zh"><span class="t">${escaped(doc.title || "—")}</span></td>${count(doc.parts.filter(part => part.kind === "node").length)}${count(doc.errors, true)}${count(doc.warnings, true)}${count(doc.unsure)}${count(doc.edits.length)}<td class="n">${done} / ${open.length}</td></tr>`;
  }).join("");
  byId("documents").querySelector("button")?.focus();
}

// MARK: Filters

function renderFilters() {
  const chips = CLASSES.map(([cls, name]) => [cls, name, view.doc.count(mark => mark.cls === cls)]).filter(([, , count]) => count)
    .map(([cls, name, count]) => `<button type="button" data-class="${cls}" aria-pressed="${!view.hidden.has(cls)}" style="--c:var(--${cls === "layout" ? "rule" : cls})">${name} <span class="n">${count}</span></button>`).join("");
  byId("chips").innerHTML = chips;
}

function refilter() {
  source.refresh();
  renderFilters();
  if (view.mark && !view.shows(view.mark)) inspect(null);
  progress();
}

const shown = () => view.doc.marks.filter(mark => view.shows(mark));

function progress() {
  const all = view.doc.marks.filter(mark => !view.hidden.has(mark.cls));
  const done = all.filter(mark => view.doc.decision(mark)?.verdict).length;
  byId("progress").max = Math.max(all.length, 1);
  byId("progress").value = done;
  byId("decided").textContent = `${done} / ${all.length}`;
}

// MARK: Selection

function select(mark, move = true) {
  const before = view.mark;
  view.mark = mark;
  if (before) source.refreshRow(view.doc.lineAt(before.start));
  if (mark) {
    const row = view.doc.lineAt(mark.start);
    source.refreshRow(row);
    if (move) hold(() => { source.scrollTo(row, "nearest"); goToPart(view.doc.partAt(mark.start), "nearest"); });
    source.row(row)?.querySelector(".m.here")?.focus({ preventScroll: true });
  }
  inspect(mark);
}

function step(direction, test = () => true) {
  const marks = view.doc.marks, from = view.mark ? view.mark.id : direction > 0 ? topMark() - 1 : topMark();
  for (let index = from + direction; index >= 0 && index < marks.length; index += direction)
    if (view.shows(marks[index]) && test(marks[index])) return select(marks[index]);
}

/** The first mark that stands in the window. */
function topMark() {
  const start = view.doc.lines[Math.min(source.topRow(), view.doc.lines.length - 1)]?.[0] ?? 0;
  return lowerBound(view.doc.marks.length, index => view.doc.marks[index].start >= start);
}

function inspect(mark = view.mark) {
  view.mark = mark;
  const decision = mark ? view.doc.decision(mark) || {} : {};
  for (const button of document.querySelectorAll("[data-verdict]")) {
    button.disabled = !mark;
    button.setAttribute("aria-pressed", String(decision.verdict === button.dataset.verdict));
  }
  byId("note").disabled = !mark;
  byId("note").value = decision.note || "";
  if (!mark) {
    byId("what").innerHTML = `<p>Press <kbd>j</kbd> for the next place, <kbd>?</kbd> for all keys.</p>`;
    byId("why").textContent = "";
    return;
  }
  const name = CLASSES.find(([cls]) => cls === mark.cls)[1];
  const visible = text => escaped(text).replace(/\n/g, "⏎").replace(/ /g, "␣").replace(/\u3000/g, "□");
  const change = mark.kind === "edit" ? `<del>${visible(mark.before) || "∅"}</del><span class="arrow">→</span>${visible(mark.after) || "∅"}`
    : mark.kind === "discard" ? `<span class="aside">${visible(view.doc.slice(mark.start, Math.min(mark.end, mark.start + 60)))}</span>`
    : `${visible(view.doc.slice(mark.start, Math.min(mark.end, mark.start + 40)))}${mark.suggestion ? `<span class="arrow">→</span>${visible(mark.suggestion)}` : ""}`;
  byId("what").innerHTML = `<div class="class" style="--c:var(--${mark.cls === "layout" ? "soft" : mark.cls})">${name} · line ${view.doc.lineAt(mark.start) + 1}${mark.confidence == null ? "" : ` · ${Math.round(mark.confidence * 100)} % sure`}</div><div class="change" lang="zh">${change}</div>`;
  const rule = payload.rules[mark.rule] || payload.codes[mark.rule] || ["", ""];
  byId("why").innerHTML = `<strong>${escaped(mark.message || rule[0])}</strong>${mark.message ? `${escaped(rule[0])} ` : ""}${rule[1] ? `Source: ${escaped(rule[1])}. ` : ""}<code>${escaped(mark.rule)}</code>`;
}

function decide(change) {
  const mark = view.mark;
  if (!mark) return;
  if (change.verdict && view.doc.decision(mark)?.verdict === change.verdict) change = { verdict: undefined };
  view.doc.decide(mark, change);
  source.refreshRow(view.doc.lineAt(mark.start));
  inspect(mark);
  progress();
}

function acceptRule() {
  if (!view.mark) return;
  for (const mark of shown()) if (mark.rule === view.mark.rule) view.doc.decide(mark, { verdict: "accept" });
  source.refresh();
  inspect(view.mark);
  progress();
}

// MARK: In step

let held = 0;
function hold(move) { held = performance.now() + 150; move(); }

function goToPart(row, block) {
  const before = view.part;
  view.part = row;
  outline.refreshRow(before); outline.refreshRow(row);
  outline.scrollTo(row, block);
  byId("strip").querySelector(".here")?.classList.remove("here");
  const cell = byId("strip").querySelector(`[data-part="${row}"]`);
  if (cell) { cell.classList.add("here"); if (cell.offsetLeft < byId("strip").scrollLeft || cell.offsetLeft > byId("strip").scrollLeft + byId("strip").clientWidth - 60) byId("strip").scrollLeft = cell.offsetLeft - 200; }
}

let waiting = false;
function followed(from) {
  if (performance.now() < held || waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const top = follow(from);
    // What came into sight may have another height than was guessed; then the top is another row.
    setTimeout(() => { if ((from === "source" ? source : outline).topRow() !== top) follow(from); }, 120);
  });
}

/** Brings the other pane to the row that is at the top of this one, and tells which that is. */
function follow(from) {
  held = performance.now() + 150;
  if (from === "source") {
    const row = Math.min(source.topRow(), view.doc.lines.length - 1);
    goToPart(view.doc.partAt(view.doc.lines[row][0]), "start");
    return row;
  }
  const row = Math.min(outline.topRow(), view.doc.parts.length - 1);
  if (row >= 0) source.scrollTo(view.doc.lineAt(view.doc.parts[row].start), "start");
  return row;
}

// MARK: Search

function search(words) {
  view.hits = [];
  view.hit = null;
  if (words) {
    for (let offset = view.doc.text.indexOf(words); offset >= 0; offset = view.doc.text.indexOf(words, offset + words.length)) {
      const start = view.doc.position(offset);
      view.hits.push({ start, end: view.doc.position(offset + words.length) });
    }
    // The result may spell it otherwise than the source: then the part is the hit.
    for (const part of view.doc.parts)
      if ([part.label, part.title, part.text].join("").includes(words) && !view.hits.some(hit => hit.start >= part.start && hit.start < part.end))
        view.hits.push({ start: part.start, end: part.end, part: true });
    view.hits.sort((a, b) => a.start - b.start);
  }
  source.refresh();
  byId("hits").textContent = words ? `${view.hits.length} found` : "";
}

function nextHit(direction) {
  if (!view.hits.length) return;
  const index = view.hits.indexOf(view.hit);
  view.hit = view.hits[(index + direction + view.hits.length) % view.hits.length];
  const row = view.doc.lineAt(view.hit.start);
  source.refresh();
  hold(() => { source.scrollTo(row, "nearest"); goToPart(view.doc.partAt(view.hit.start), "nearest"); });
  byId("hits").textContent = `${view.hits.indexOf(view.hit) + 1} of ${view.hits.length}`;
}

// MARK: Files

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([decisionsFile(docs)], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function load(file) {
  try {
    const taken = loadDecisions(docs, await file.text());
    byId("hits").textContent = `${taken} decisions taken`;
    source.refresh(); inspect(); progress();
  } catch { byId("hits").textContent = "this file holds no decisions"; }
}

// MARK: Events

document.addEventListener("click", event => {
  const target = event.target.closest("[data-marks], [data-part], [data-class], [data-verdict], [data-doc], [data-row]");
  if (!target) return;
  const { marks, part, verdict, doc } = target.dataset;
  if (marks) {
    const ids = marks.split(" ").map(Number), now = ids.indexOf(view.mark?.id);
    select(view.doc.marks[ids[(now + 1) % ids.length]], false);
    goToPart(view.doc.partAt(view.mark.start), "nearest");
  } else if (part) hold(() => { goToPart(Number(part), "nearest"); source.scrollTo(view.doc.lineAt(view.doc.parts[part].start), "start"); });
  else if (target.dataset.class) { const cls = target.dataset.class; if (!view.hidden.delete(cls)) view.hidden.add(cls); refilter(); }
  else if (verdict) decide({ verdict });
  else if (doc) open(docs[doc]);
});
byId("filters").addEventListener("change", event => {
  if (event.target.id === "limit") view.limit = Number(event.target.value);
  else if (event.target.id === "undecided") view.undecided = event.target.checked;
  refilter();
});
byId("source").addEventListener("scroll", () => followed("source"), { passive: true });
byId("outline").addEventListener("scroll", () => followed("outline"), { passive: true });
byId("search").addEventListener("input", event => search(event.target.value));
byId("search").addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); nextHit(event.shiftKey ? -1 : 1); } });
byId("note").addEventListener("input", event => { view.doc.decide(view.mark, { note: event.target.value || undefined }); source.refreshRow(view.doc.lineAt(view.mark.start)); });
byId("decide").addEventListener("submit", event => { event.preventDefault(); byId("source").focus(); });
byId("save").addEventListener("click", save);
byId("load").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", event => { if (event.target.files[0]) load(event.target.files[0]); event.target.value = ""; });
byId("to-overview").addEventListener("click", overview);
byId("help-button").addEventListener("click", () => byId("help").showModal());
addEventListener("beforeprint", () => { source.fillAll(); outline.fillAll(); });

const themes = { auto: ["◐", "as the system"], light: ["○", "light"], dark: ["●", "dark"] };
function theme(name) {
  if (name === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = name;
  byId("theme").textContent = themes[name][0];
  byId("theme").setAttribute("aria-label", `Colours: ${themes[name][1]}`);
  byId("theme").title = `Colours: ${themes[name][1]}`;
  try { localStorage.setItem("gangmu-review-theme", name); } catch { /* not kept */ }
}
byId("theme").addEventListener("click", () => { const names = Object.keys(themes); theme(names[(names.indexOf(document.documentElement.dataset.theme || "auto") + 1) % 3]); });

const keys = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  m: () => step(1, mark => !view.doc.decision(mark)?.verdict),
  a: () => decide({ verdict: "accept" }), r: () => decide({ verdict: "reject" }), A: acceptRule,
  n: () => { if (view.mark) byId("note").focus(); }, "/": () => byId("search").focus(), s: save,
  o: () => { if (docs.length > 1) overview(); }, "?": () => byId("help").showModal(),
  "[": () => { if (view.doc.index > 0) open(docs[view.doc.index - 1]); },
  "]": () => { if (view.doc.index + 1 < docs.length) open(docs[view.doc.index + 1]); },
};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (event.target.matches("input:not([type=checkbox]), select")) { if (event.key === "Escape") byId("source").focus(); return; }
  if (event.key.startsWith("Arrow") && !event.target.closest(".m")) return;
  if (byId("document").hidden && !"?so".includes(event.key)) return;
  const action = keys[event.key];
  if (action) { event.preventDefault(); action(); }
});
byId("strip").addEventListener("keydown", event => {
  const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...byId("strip").querySelectorAll("button")], next = buttons[buttons.indexOf(event.target) + direction];
  if (direction && next) { event.target.tabIndex = -1; next.tabIndex = 0; next.focus(); }
});

let kept = "auto";
try { kept = localStorage.getItem("gangmu-review-theme") || "auto"; } catch { /* not kept */ }
theme(themes[kept] ? kept : "auto");
byId("to-overview").hidden = docs.length < 2;
if (docs.length) { open(docs[0]); if (docs.length > 1) overview(); }
