import GangmuKit

/// What the command says to a person, on standard error, one line at a time.
struct Messages {
  /// Leaves out the summaries of findings; failures are always told.
  var isQuiet = false

  /// `gangmu: NAME: what happened; what to do`.
  func failure(_ name: String, _ error: any Error) {
    say(name, "\(error)")
  }

  /// `gangmu: NAME: place: what is wrong`.
  func problem(_ name: String, _ problem: ValidationProblem) {
    say(name, problem.place.isEmpty ? problem.message : "\(problem.place): \(problem.message)")
  }

  /// The findings of one document that deserve attention, counted by code.
  func summary(_ name: String, _ diagnostics: [Diagnostic]) {
    let grave = diagnostics.filter { $0.severity <= .warning }
    guard !isQuiet, !grave.isEmpty else { return }
    let errors = grave.count { $0.severity == .error }
    let counts = [errors.counted("error"), (grave.count - errors).counted("warning")]
      .compactMap(\.self).joined(separator: ", ")
    let codes = Tally(grave.map(\.code.rawValue)).description
    say(name, "\(counts) (\(codes)); 'gangmu inspect' explains them")
  }

  private func say(_ name: String, _ text: String) {
    FileAccess.writeStandardError("gangmu: \(name.onOneLine): \(text.onOneLine)\n")
  }
}

extension Int {
  /// `1 warning`, `2 warnings`; nil for none.
  func counted(_ noun: String) -> String? {
    self == 0 ? nil : "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}

extension Diagnostic.Severity: Comparable {
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The gravest first.
  static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

extension String {
  /// The text with control characters written out, so that a file's name or words can neither
  /// break the line nor steer the terminal.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { line, scalar in
      line += scalar.isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
