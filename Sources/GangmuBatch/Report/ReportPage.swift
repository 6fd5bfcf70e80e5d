internal import GangmuKit

/// What came in and what came out of a batch, as one page that asks nothing of the network.
struct ReportPage {
  let name: String
  let data: ReportData
  /// Where the review page of a document is, by its path.
  let reviews: [String: String]

  private static let shown = 12
  private static let issuersShown = 24
  private static let clustersShown = 60
  private static let membersShown = 12

  init(name: String, data: ReportData, reviews: [String: String]) {
    self.name = name
    self.data = data
    self.reviews = reviews
  }

  /// The page as UTF-8.
  func bytes() -> [UInt8] {
    var page = HTMLText()
    page.raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.element("title", "\(name) — gangmu report")
    page.raw("<style>\(ReportStyle.sheet)</style></head><body>")
    head(&page)
    page.raw("<main>")
    whatCameIn(&page)
    findings(&page)
    years(&page)
    worst(&page)
    copies(&page)
    comparisons(&page)
    page.raw("</main>")
    page.element("footer", "Made by gangmu \(Converter.version) from manifest.jsonl.")
    page.raw("</body></html>\n")
    return Array(page.text.utf8)
  }

  // MARK: Sections

  private func section(_ title: String, _ note: String, _ page: inout HTMLText) {
    page.element("h2", title)
    page.element("p", [("class", "note")], note)
  }

  private func head(_ page: inout HTMLText) {
    let done = data.entries.count(where: \.isDone)
    let facts = [
      (data.entries.count, "documents"), (done, "converted"), (data.entries.count - done, "failed"),
      (data.entries.reduce(0) { $0 + ($1.nodes ?? 0) }, "sections and items"),
      (Set(data.entries.compactMap(\.issuer)).count, "issuers"),
      (data.clusters.count, "clusters of copies"),
    ]
    page.element("header") { page in
      page.element("h1", name)
      page.element("ul", [("class", "facts")]) { page in
        for (number, what) in facts {
          page.element("li") { page in
            page.element("b", number.grouped)
            page.escaped(what)
          }
        }
      }
    }
  }

  private func whatCameIn(_ page: inout HTMLText) {
    section("What came in", "Point at a bar for its share.", &page)
    page.raw("<div class=\"cards\">")
    card("Formats", data.counts(\.format), &page)
    card("Charsets", data.counts(\.encoding), &page)
    card("Scripts", &page) { entry in
      entry.script.map { "\($0) · \(entry.scriptState ?? "")" }
    }
    card("Numbering", data.counts(\.numbering), &page)
    let grades: [(String, String, String)] = [
      ("A", "good", "nothing needs a look"), ("B", "fair", "some warnings"),
      ("C", "poor", "warnings at every few nodes"), ("D", "bad", "an error, or no outline"),
    ]
    let counts = Dictionary(uniqueKeysWithValues: data.counts(\.grade).map { ($0.name, $0.count) })
    card(
      "Grades",
      bars: grades.map { name, kind, meaning in
        Pictures.Bar(name: "\(name) · \(meaning)", count: counts[name] ?? 0, kind: kind)
      }, &page)
    card("Failures", data.counts { $0.error?.code }, kind: "bad", &page)
    page.raw("</div>")
  }

  private func card(
    _ title: String, _ page: inout HTMLText, _ value: (ManifestEntry) -> String?
  ) {
    card(title, data.counts(value), &page)
  }

  private func card(
    _ title: String, _ counts: [(name: String, count: Int)], kind: String = "bar",
    _ page: inout HTMLText
  ) {
    var bars = counts.prefix(Self.shown).map {
      Pictures.Bar(name: $0.name, count: $0.count, kind: kind)
    }
    let rest = counts.dropFirst(Self.shown)
    if !rest.isEmpty {
      bars.append(
        Pictures.Bar(
          name: "\(rest.count.grouped) others", count: rest.reduce(0) { $0 + $1.count },
          kind: "rest"))
    }
    if !bars.isEmpty { card(title, bars: bars, &page) }
  }

  private func card(_ title: String, bars: [Pictures.Bar], _ page: inout HTMLText) {
    page.element("section", [("class", "card")]) { page in
      page.element("h3", title)
      Pictures.bars(bars, in: &page)
    }
  }

  private func findings(_ page: inout HTMLText) {
    let meanings = DiagnosticMeanings.byCode
    let found = data.findings
    guard !found.isEmpty else { return }
    section("Findings", "How many documents have each; point at a bar for what it means.", &page)
    page.raw("<div class=\"cards\">")
    for (title, prefix, kind) in [
      ("Errors", "E_", "bad"), ("Warnings", "W_", "poor"), ("For information", "I_", "bar"),
      ("Suggestions", "S_", "new"),
    ] {
      let bars = found.filter { $0.name.hasPrefix(prefix) }.map {
        Pictures.Bar(name: $0.name, count: $0.count, kind: kind, meaning: meanings[$0.name])
      }
      if !bars.isEmpty { card(title, bars: bars, &page) }
    }
    page.raw("</div>")
  }

  private func years(_ page: inout HTMLText) {
    let grid = data.grid(issuers: Self.issuersShown)
    guard !grid.issuers.isEmpty else { return }
    section(
      "Years and issuers",
      "Documents with both, for the \(grid.issuers.count) issuers that have the most.", &page)
    page.element("div", [("class", "card wide")]) { page in
      Pictures.grid(
        rows: grid.issuers, columns: grid.years.map(String.init), count: grid.count, in: &page)
    }
  }

  private func worst(_ page: inout HTMLText) {
    let worst = data.worst(Report.reviewsMade)
    guard !worst.isEmpty else { return }
    section("What deserves a look first", "By grade, then by the number of findings.", &page)
    page.element("table") { page in
      page.raw("<tr><th>document</th><th class=\"n\">grade</th><th class=\"n\">errors</th>")
      page.raw("<th class=\"n\">warnings</th><th>findings</th></tr>")
      for entry in worst { row(entry, &page) }
    }
  }

  private func row(_ entry: ManifestEntry, _ page: inout HTMLText) {
    page.element("tr") { page in
      page.element("td") { page in
        if let review = reviews[entry.path] {
          page.element("a", [("href", review)], entry.title ?? entry.path)
        } else {
          page.escaped(entry.title ?? entry.path)
        }
        if entry.title != nil {
          page.raw("<br>")
          page.element("code", entry.path)
        }
      }
      page.element("td", [("class", "n")]) { page in
        let grade = entry.grade ?? ""
        page.element("span", [("class", "grade \(grade)")], grade)
      }
      for name in ["error", "warning"] {
        page.element("td", [("class", "n")], (entry.diagnostics?[name] ?? 0).grouped)
      }
      let codes = (entry.codes ?? [:]).filter { !$0.key.hasPrefix("I_") && !$0.key.hasPrefix("S_") }
      page.element(
        "td",
        codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { $0.value > 1 ? "\($0.key) \($0.value)" : $0.key }.joined(separator: ", "))
    }
  }

  private func copies(_ page: inout HTMLText) {
    guard data.hasResults else { return }
    section(
      "Copies",
      "Documents that say nearly the same, whatever their script, masks, years and file format.",
      &page)
    if data.clusters.isEmpty { page.element("p", "There are none.") }
    for cluster in data.clusters.prefix(Self.clustersShown) {
      let members = cluster.members.map { data.entries[$0] }
      page.element("details") { page in
        page.element("summary") { page in
          page.element("b", members[0].title ?? members[0].path)
          page.element(
            "span", " — \(members.count.grouped) documents, \(Self.kind(of: members, cluster))")
        }
        page.element("table") { page in
          for member in members.prefix(Self.membersShown) {
            page.element("tr") { page in
              page.element("td") { $0.element("code", member.path) }
              page.element("td", member.title ?? "")
              page.element("td", [("class", "plain")], member.script ?? "")
              page.element("td", [("class", "plain")], member.format ?? "")
            }
          }
        }
        if members.count > Self.membersShown {
          page.element("p", "and \((members.count - Self.membersShown).grouped) more")
        }
      }
    }
    let rest = data.clusters.count - Self.clustersShown
    if rest > 0 { page.element("p", [("class", "note")], "and \(rest.grouped) more clusters") }
  }

  private static func kind(of members: [ManifestEntry], _ cluster: CopyCluster) -> String {
    if Set(members.compactMap(\.sha256)).count == 1 { return "the same file" }
    let alike = Int((cluster.likeness * 100).rounded())
    var words = [alike >= 98 ? "the same text" : "at least \(alike) % alike"]
    let scripts = Set(members.compactMap(\.script)).sorted()
    if scripts.count > 1 { words.append("in \(scripts.joined(separator: ", "))") }
    let masked = members.count {
      ($0.codes ?? [:]).keys.contains { $0.contains("PLACEHOLDER") || $0.contains("MASK") }
    }
    if masked > 0, masked < members.count { words.append("\(masked) of them masked") }
    return words.joined(separator: ", ")
  }

  private func comparisons(_ page: inout HTMLText) {
    guard data.hasResults, !data.comparisons.isEmpty else { return }
    section(
      "This year's plan and last year's",
      "Item by item, for issuers with plans in two years that follow each other: what is new, what was "
        + "dropped, and which targets changed.", &page)
    page.raw(ComparisonView.key)
    for comparison in data.comparisons { ComparisonView(comparison).write(into: &page) }
    let rest = data.comparable - data.comparisons.count
    if rest > 0 {
      page.element("p", [("class", "note")], "and \(rest.grouped) more pairs of years")
    }
  }
}
