// The two panes. A long document is cut into chunks, and a chunk is made when it comes near the window.

class LazyList {
  constructor(pane, count, size, height, render) {
    Object.assign(this, { pane, count, size, render });
    pane.textContent = "";
    this.chunks = [];
    this.observer = new IntersectionObserver(entries => {
      for (const entry of entries) if (entry.isIntersecting) this.fill(this.chunks.indexOf(entry.target));
    }, { root: pane, rootMargin: "900px" });
    for (let first = 0; first < count; first += size) {
      const chunk = document.createElement("div");
      const rows = Math.min(size, count - first);
      chunk.className = "chunk";
      chunk.style.minHeight = `${rows * height}px`;
      chunk.style.containIntrinsicSize = `auto ${rows * height}px`;
      this.chunks.push(chunk);
      pane.append(chunk);
      this.observer.observe(chunk);
    }
  }
  fill(index, again = false) {
    const chunk = this.chunks[index];
    if (!chunk || (chunk.dataset.full && !again)) return;
    let html = "";
    for (let row = index * this.size; row < Math.min(this.count, (index + 1) * this.size); row++) html += this.render(row);
    chunk.innerHTML = html;
    chunk.style.minHeight = "";
    chunk.dataset.full = "1";
  }
  refresh() { this.chunks.forEach((chunk, index) => { if (chunk.dataset.full) this.fill(index, true); }); }
  refreshRow(row) { const index = Math.floor(row / this.size); if (this.chunks[index]?.dataset.full) this.fill(index, true); }
  fillAll() { this.chunks.forEach((_, index) => this.fill(index)); }
  /** The element of a row, made if need be. */
  row(row) { const index = Math.floor(row / this.size); this.fill(index); return this.chunks[index]?.children[row % this.size]; }
  /** The first row whose lower edge is in the window. */
  topRow() {
    const top = this.pane.getBoundingClientRect().top + 8;
    const index = lowerBound(this.chunks.length, each => this.chunks[each].getBoundingClientRect().bottom > top);
    this.fill(index);
    const rows = this.chunks[index]?.children || [];
    return index * this.size + lowerBound(rows.length, each => rows[each].getBoundingClientRect().bottom > top);
  }
  /** Brings a row to the top, or, when it is out of sight, to the upper third. */
  scrollTo(row, block) {
    const element = this.row(row);
    if (!element) return;
    const pane = this.pane.getBoundingClientRect(), box = element.getBoundingClientRect();
    if (block === "nearest" && box.top >= pane.top + 40 && box.bottom <= pane.bottom - 40) return;
    this.aim = { row, offset: block === "start" ? 8 : pane.height / 3, tries: 4 };
    this.settle(this.aim);
  }
  /** Rows that were never shown have a height by guess, so the aim is taken again when they are. */
  settle(aim) {
    if (aim !== this.aim || aim.tries-- === 0) return;
    const index = Math.floor(aim.row / this.size);
    this.fill(index - 1); this.fill(index); this.fill(index + 1);
    const off = this.row(aim.row).getBoundingClientRect().top - this.pane.getBoundingClientRect().top - aim.offset;
    if (Math.abs(off) > 1) { hold(() => { this.pane.scrollTop += off; }); }
    requestAnimationFrame(() => this.settle(aim));
  }
  end() { this.observer.disconnect(); }
}

/** Findings about more than a phrase are flags on their line, so that they do not colour a page. */
const isFlag = mark => mark.kind === "finding" && mark.end - mark.start > 40;

function sourceRow(doc, row, view) {
  const [start, end] = doc.lines[row];
  const first = lowerBound(doc.marks.length, index => doc.reach[index] > start || doc.marks[index].start >= start);
  const inside = [];
  let flags = 0;
  for (let index = first; index < doc.marks.length && doc.marks[index].start <= end; index++) {
    const mark = doc.marks[index];
    if (mark.end < start || !view.shows(mark)) continue;
    if (isFlag(mark)) { if (mark.start >= start) flags++; } else inside.push(mark);
  }
  const hits = view.hitsIn(start, end);
  const cuts = new Set([start, end]);
  for (const mark of [...inside, ...hits]) { if (mark.start > start && mark.start < end) cuts.add(mark.start); if (mark.end > start && mark.end < end) cuts.add(mark.end); }
  const points = [...cuts].sort((a, b) => a - b);
  let html = "";
  for (let index = 0; index + 1 < points.length || index === 0; index++) {
    const from = points[index], to = points[index + 1] ?? from;
    for (const mark of inside) if (mark.start === from && mark.end === from) html += markSpan(doc, [mark], "", view);
    if (to > from) html += segment(doc, from, to, inside.filter(mark => mark.start <= from && mark.end >= to && mark.end > mark.start), hits, view);
  }
  return `<div class="line${flags ? " flag" : ""}" data-row="${row}"><span class="no" aria-hidden="true">${row + 1}</span><span class="tx">${html || "<br>"}</span></div>`;
}

/** Which of several places on the same words is shown. */
const PRECEDENCE = { suggestion: 0, repair: 1, discard: 2, script: 3, tidy: 4, info: 5, layout: 6 };

function segment(doc, from, to, marks, hits, view) {
  let html = escaped(doc.slice(from, to));
  const hit = hits.find(each => each.start <= from && each.end >= to);
  if (hit) html = `<span class="hit${hit === view.hit ? " now" : ""}">${html}</span>`;
  return marks.length ? markSpan(doc, marks, html, view) : html;
}

function markSpan(doc, marks, html, view) {
  const chief = marks.find(mark => mark === view.mark) || [...marks].sort((a, b) => PRECEDENCE[a.cls] - PRECEDENCE[b.cls])[0];
  const decision = doc.decision(chief) || {};
  const classes = ["m", `c-${chief.cls}`, decision.verdict, decision.note && "noted", chief === view.mark && "here", !html && "bar-only"];
  return `<span role="button" tabindex="-1" class="${classes.filter(Boolean).join(" ")}" data-marks="${marks.map(mark => mark.id).join(" ")}" aria-label="${escaped(labelOf(doc, chief))}">${html}</span>`;
}

/** What a screen reader says of a place, and what stands when it is pointed at. */
function labelOf(doc, mark) {
  const decision = doc.decision(mark)?.verdict;
  const state = decision ? `, ${decision}ed` : "";
  if (mark.kind === "edit") return `${mark.before || "nothing"} to ${mark.after || "nothing"}, ${mark.rule}${state}`;
  if (mark.kind === "discard") return `set aside, ${mark.reason}: ${doc.slice(mark.start, Math.min(mark.end, mark.start + 30))}${state}`;
  return `${mark.message}${state}`;
}

function partRow(doc, row, view) {
  const part = doc.parts[row];
  const badges = [];
  if (part.source === "inferred") badges.push(part.printed == null ? `number ${part.number} restored` : `${part.printed} read as ${part.number}`);
  if (part.source === "auto") badges.push("automatic number");
  if (part.confidence != null) badges.push(`${Math.round(part.confidence * 100)} % sure`);
  const facts = (part.facts || []).map(([name, value]) => `<span><i>${escaped(name)}</i> ${escaped(value)}</span>`).join("");
  const head = (part.label ? `<span class="lb">${escaped(part.label)}</span>` : "") + (part.title ? `<b>${escaped(part.title)}</b>` : "");
  const role = part.kind === "node" ? "" : `<span class="role">${escaped(part.role)}</span> `;
  return `<div class="node ${part.kind === "node" ? part.role : part.kind}${row === view.part ? " here" : ""}" style="--d:${part.level}" data-part="${row}"><p>${role}${head}${badges.map(badge => `<span class="badge">${escaped(badge)}</span>`).join("")}${part.text ? `<span class="body">${head ? " " : ""}${escaped(part.text)}</span>` : ""}</p>${facts ? `<div class="facts">${facts}</div>` : ""}</div>`;
}
