/// Places of one kind of finding, of which a damaged text may have a million.
struct DiagnosticTally: Sendable {
  /// How many places are told one by one. A person reads no more; the rest is counted.
  static let located = 100

  let code: DiagnosticCode
  private var diagnostics: [Diagnostic] = []
  private var further = 0

  init(_ code: DiagnosticCode) {
    self.code = code
  }

  mutating func add(_ range: SourceRange, _ message: String) {
    if diagnostics.count < Self.located {
      diagnostics.append(Diagnostic(code, message, range: range))
    } else {
      further += 1
    }
  }

  var all: [Diagnostic] {
    guard further > 0 else { return diagnostics }
    let rest = Diagnostic(code, "\(further) further places have the same finding.")
    return diagnostics + [rest]
  }
}
