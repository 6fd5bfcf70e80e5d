/// One plan beside that of the year before, as a bar and lists.
struct ComparisonView {
  private let item: ReportData.Comparison

  private static let kinds: [(name: String, kind: String)] = [
    ("kept", "good"), ("in other words", "fair"), ("other targets", "poor"), ("new", "new"),
    ("dropped", "bad"),
  ]

  init(_ item: ReportData.Comparison) { self.item = item }

  /// What the colours mean.
  static var key: String {
    var page = HTMLText()
    page.element("ul", [("class", "key")]) { page in
      for (name, kind) in kinds {
        page.element("li") { page in
          page.element("svg", [("width", "12"), ("height", "12"), ("viewBox", "0 0 12 12")]) {
            $0.shape("rect", [("width", "12"), ("height", "12"), ("rx", "3"), ("class", kind)])
          }
          page.escaped(name)
        }
      }
    }
    return page.text
  }

  func write(into page: inout HTMLText) {
    let parts = zip(Self.kinds, counts).map { kind, count in
      Pictures.Bar(name: kind.name, count: count, kind: kind.kind)
    }
    page.element("details", [("class", "part")]) { page in
      page.element("summary") { page in
        page.element("b", "\(item.issuer) \(item.from.planYear ?? 0) → \(item.to.planYear ?? 0)")
        let told = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
        page.element("span", " — \(told.joined(separator: ", "))")
        Pictures.parts(parts, in: &page)
      }
      page.element("p", [("class", "note")]) { page in
        page.element("code", item.from.path)
        page.escaped(" → ")
        page.element("code", item.to.path)
      }
      lists(&page)
    }
  }

  private var counts: [Int] {
    var counts = [0, 0, 0, 0, 0]
    for change in item.comparison.changes {
      switch change {
      case .kept: counts[0] += 1
      case .reworded: counts[1] += 1
      case .targets: counts[2] += 1
      case .new: counts[3] += 1
      case .dropped: counts[4] += 1
      }
    }
    return counts
  }

  private func lists(_ page: inout HTMLText) {
    list("Other targets", &page) { change, page in
      guard case .targets(let name, let targets) = change else { return false }
      page.escaped(name)
      page.element("em", " " + targets.joined(separator: "；"))
      return true
    }
    list("New", &page) { change, page in
      guard case .new(let name) = change else { return false }
      page.element("ins", name)
      return true
    }
    list("Dropped", &page) { change, page in
      guard case .dropped(let name) = change else { return false }
      page.element("del", name)
      return true
    }
    list("In other words", &page) { change, page in
      guard case .reworded(let name, let was) = change else { return false }
      page.escaped(name == was ? name : "\(name)（\(was)）")
      return true
    }
  }

  /// - Parameter write: Writes an item and tells whether it belongs to the list.
  private func list(
    _ title: String, _ page: inout HTMLText,
    _ write: (PlanComparison.Change, inout HTMLText) -> Bool
  ) {
    let items = item.comparison.changes.compactMap { change -> String? in
      var item = HTMLText()
      return write(change, &item) ? item.text : nil
    }
    guard !items.isEmpty else { return }
    page.element("h3", "\(title) (\(items.count))")
    page.raw("<ul class=\"items\">" + items.map { "<li>\($0)</li>" }.joined() + "</ul>")
  }
}
