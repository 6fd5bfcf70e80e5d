/// Works out which year a plan is for, before anything that counts from it is read.
enum PlanYearReader {
  /// The year that the title names, else the first paragraph's, else that of the date.
  static func year(of plan: PlanDocument) -> (year: Int?, finding: Diagnostic?) {
    if let stated = year(in: plan.front.title) { return (stated, nil) }
    let dateYear = (plan.back.date ?? plan.front.notice?.date).flatMap { Int($0.prefix(4)) }
    guard let inferred = year(in: plan.preamble.first?.text) ?? dateYear else { return (nil, nil) }
    let finding = Diagnostic(
      .yearInferred, "The title names no year; \(inferred) is taken from the text.",
      confidence: 0.7)
    return (inferred, finding)
  }

  private static func year(in text: String?) -> Int? {
    text.flatMap { DateGrammar.year(in: $0.unicodeScalars.map(FoldedText.widthFolded)) }
  }
}
