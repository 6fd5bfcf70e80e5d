/// The pictures of a report, as inline SVG without any script.
enum Pictures {
  /// Bars of counts with their names, the longest as wide as there is room.
  struct Bar {
    var name: String
    var count: Int
    /// A class of the style sheet that colours it.
    var kind = "bar"
    /// What is told of it when one points at it.
    var meaning: String?
  }

  private static let rowHeight = 24
  private static let width = 520
  private static let nameWidth = 210
  private static let countWidth = 64

  static func bars(_ bars: [Bar], in page: inout HTMLText) {
    let most = max(1, bars.map(\.count).max() ?? 1)
    let total = max(1, bars.reduce(0) { $0 + $1.count })
    let height = bars.count * rowHeight
    page.element("svg", frame(width, height)) { page in
      for (row, bar) in bars.enumerated() {
        let middle = row * rowHeight + rowHeight / 2
        let room = width - nameWidth - countWidth
        let length = bar.count == 0 ? 0 : max(2, bar.count * room / most)
        page.element("g") { page in
          let share = Double(bar.count) * 100 / Double(total)
          let told = bar.meaning.map { "\(bar.name): \($0)" } ?? bar.name
          page.element("title", "\(told) — \(bar.count.grouped), \(oneDecimal(share)) %")
          page.element(
            "text", place(nameWidth - 10, middle) + [("class", "name")],
            shortened(bar.name, to: nameWidth - 14))
          page.shape(
            "rect",
            [
              ("x", "\(nameWidth)"), ("y", "\(middle - 8)"), ("width", "\(length)"),
              ("height", "16"), ("rx", "3"), ("class", bar.kind),
            ])
          page.element(
            "text", place(nameWidth + length + 6, middle) + [("class", "count")],
            bar.count.grouped)
        }
      }
    }
  }

  /// One bar of parts, as wide as the page.
  static func parts(_ parts: [Bar], in page: inout HTMLText) {
    let total = max(1, parts.reduce(0) { $0 + $1.count })
    let wide = 1000
    page.element("svg", frame(wide, 30) + [("preserveAspectRatio", "none")]) { page in
      var start = 0
      var passed = 0
      for part in parts where part.count > 0 {
        passed += part.count
        let end = passed * wide / total
        page.element("g") { page in
          page.element("title", "\(part.name): \(part.count.grouped)")
          page.shape(
            "rect",
            [
              ("x", "\(start)"), ("y", "0"), ("width", "\(max(1, end - start - 2))"),
              ("height", "30"), ("class", part.kind),
            ])
        }
        start = end
      }
    }
  }

  /// Counts on two axes, as circles whose areas are the counts.
  static func grid(
    rows: [String], columns: [String], count: [[Int]], in page: inout HTMLText
  ) {
    let cell = 34
    let left = 230
    let top = 30
    let most = max(1, count.joined().max() ?? 1)
    page.element("svg", frame(left + columns.count * cell + 10, top + rows.count * cell)) { page in
      for (index, name) in columns.enumerated() {
        page.element(
          "text", place(left + index * cell + cell / 2, top / 2) + [("class", "column")], name)
      }
      for (row, name) in rows.enumerated() {
        let middle = top + row * cell + cell / 2
        page.element(
          "text", place(left - 12, middle) + [("class", "name")], shortened(name, to: left - 16))
        page.shape(
          "line",
          [
            ("x1", "\(left)"), ("x2", "\(left + columns.count * cell)"), ("y1", "\(middle)"),
            ("y2", "\(middle)"), ("class", "line"),
          ])
        for (column, value) in count[row].enumerated() where value > 0 {
          page.element("g") { page in
            page.element("title", "\(name), \(columns[column]): \(value.grouped)")
            let radius = 3 + (Double(value) / Double(most)).squareRoot() * 12
            page.shape(
              "circle",
              [
                ("cx", "\(left + column * cell + cell / 2)"), ("cy", "\(middle)"),
                ("r", oneDecimal(radius)), ("class", "bar"),
              ])
          }
        }
      }
    }
  }

  // MARK: Parts

  private static func frame(_ width: Int, _ height: Int) -> [(String, String)] {
    [
      ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"), ("height", "\(height)"),
      ("role", "img"),
    ]
  }

  private static func place(_ x: Int, _ y: Int) -> [(String, String)] {
    [("x", "\(x)"), ("y", "\(y)")]
  }

  static func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// As much of a text as fits a width at 13 pixels: a Chinese character takes that, others half.
  private static func shortened(_ text: String, to width: Int) -> String {
    var used = 0.0
    var kept = ""
    for character in text {
      let isWide = character.unicodeScalars.contains { $0.value > 0x2E7F }
      used += isWide ? 13 : 8
      if used > Double(width) { return kept + "…" }
      kept.append(character)
    }
    return kept
  }
}
