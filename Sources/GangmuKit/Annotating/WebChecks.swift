/// Compares what a page says about a document with what it says elsewhere and with the text.
enum WebChecks {
  /// A finding for each field of which there are two values that cannot both be right.
  static func conflicts(in plan: PlanDocument) -> [Diagnostic] {
    guard let web = plan.front.web else { return [] }
    var findings: [Diagnostic] = []
    for rule in rules {
      let stated = web.fields.filter { $0.name == rule.field }.map { ($0.value, $0.origin) }
      let values = stated + rule.text(plan).map { ($0, "the text") }
      guard let first = values.first,
        let other = values.dropFirst().first(where: { !rule.agrees(first.0, $0.0) })
      else { continue }
      findings.append(
        Diagnostic(
          .fieldConflict,
          "\(rule.field) is “\(first.0)” by \(first.1) and “\(other.0)” by \(other.1)."))
    }
    return findings
  }

  private struct Rule {
    var field: String
    var agrees: (String, String) -> Bool
    /// What the text itself says.
    var text: (PlanDocument) -> [String] = { _ in [] }
  }

  private static var rules: [Rule] {
    [
      Rule(field: "title", agrees: isSameTitle),
      Rule(field: "publishedAt", agrees: isSameDay),
      Rule(field: "issuedOn", agrees: isSameDay) { plan in
        [plan.front.notice?.date ?? plan.back.date].compactMap(\.self)
      },
      Rule(field: "docNumber", agrees: isSameNumber) { plan in
        [(plan.front.notice?.docNumber ?? plan.front.docNumber)?.raw].compactMap(\.self)
      },
    ]
  }

  /// A title may be cut or carry the name of its site.
  private static func isSameTitle(_ left: String, _ right: String) -> Bool {
    let (left, right) = (letters(left), letters(right))
    return left.isEmpty || right.isEmpty || left.contains(right) || right.contains(left)
  }

  private static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isHan || $0.isASCIIDigit }))
  }

  private static func isSameDay(_ left: String, _ right: String) -> Bool {
    guard let left = day(left), let right = day(right) else { return true }
    return left == right
  }

  /// Year, month and day; nil for what is no date.
  private static func day(_ text: String) -> [Int]? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices {
      if let (date, _) = DateGrammar.date(in: scalars, at: start), let iso = date.iso {
        return iso.split(separator: "-").compactMap { Int($0) }
      }
    }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(3).compactMap { Int($0) }
    return numbers.count == 3 && numbers[0] > 1900 ? numbers : nil
  }

  private static func isSameNumber(_ left: String, _ right: String) -> Bool {
    let (left, right) = (letters(left), letters(right))
    return left.isEmpty || right.isEmpty || left == right
  }
}
