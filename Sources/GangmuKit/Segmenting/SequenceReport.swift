/// Puts what the search found unusual into words.
struct SequenceReport {
  let folded: FoldedText
  let candidates: [MarkerCandidate]
  let result: SequenceSearch.Result

  /// The kind below which nothing is numbered: a hole there is an item's.
  private var deepest: MarkerKind? { result.order.last(where: \.isNumbered) }

  init(_ folded: FoldedText, candidates: [MarkerCandidate], result: SequenceSearch.Result) {
    self.folded = folded
    self.candidates = candidates
    self.result = result
  }

  func diagnostics() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (candidate, reading) in zip(candidates, result.readings) {
      if let number = reading.number {
        accepted(candidate, number: number, reading, into: &diagnostics)
      } else {
        rejected(candidate, into: &diagnostics)
      }
    }
    diagnostics += strangers()
    if result.margin < SequenceCosts.value(SequenceCosts.ambiguity), !candidates.isEmpty {
      diagnostics.append(
        Diagnostic(
          .ambiguous,
          "Another reading of the numbering is almost as likely; check the outline.",
          confidence: 0.5))
    }
    return diagnostics
  }

  /// Of so many labels of a kind at least, so many in a hundred make a habit.
  private static let leastHabit = 5
  private static let habitPercent = 80

  /// Labels whose delimiters are not those of nearly all others of their kind: `3、` among `1.` `2.`.
  private func strangers() -> [Diagnostic] {
    var styles: [MarkerKind: [String: [Marker]]] = [:]
    for (candidate, reading) in zip(candidates, result.readings) where reading.number != nil {
      let marker = candidate.marker(of: reading)
      guard marker.kind.isNumbered, !marker.isWeak, !marker.isOCR, !candidate.isTrusted else {
        continue
      }
      styles[marker.kind, default: [:]][style(of: marker), default: []].append(marker)
    }
    return styles.values.flatMap { byStyle -> [Diagnostic] in
      let count = byStyle.values.reduce(0) { $0 + $1.count }
      guard byStyle.count > 1, count >= Self.leastHabit,
        let habit = byStyle.max(by: { $0.value.count < $1.value.count }),
        habit.value.count * 100 >= count * Self.habitPercent, let usual = habit.value.first
      else { return [] }
      return byStyle.filter { $0.key != habit.key }.values.joined().map { marker in
        let label = folded.string(marker.label)
        return Diagnostic(
          .markerStyle,
          "“\(label)” has another delimiter than the others, as “\(folded.string(usual.label))”.",
          range: folded.source(marker.label))
      }
    }
  }

  /// A label without its number and blanks.
  private func style(of marker: Marker) -> String {
    String(
      String.UnicodeScalarView(
        folded.scalars[marker.label].filter { scalar in
          !scalar.isFoldedBlank && !scalar.isASCIIDigit && !scalar.isASCIILetter && !scalar.isHan
        }))
  }

  /// `1 总体要求` above `1.1`: such outlines put no delimiter behind the first number.
  private func isOuterNumber(_ marker: Marker) -> Bool {
    marker.kind == .arabic && result.order.contains(.multi2)
  }

  private func accepted(
    _ candidate: MarkerCandidate, number: Int, _ reading: MarkerReading,
    into diagnostics: inout [Diagnostic]
  ) {
    let marker = candidate.marker(of: reading)
    let range = folded.source(marker.label)
    let label = folded.string(marker.label)
    func add(_ code: DiagnosticCode, _ message: String) {
      diagnostics.append(Diagnostic(code, message, range: range))
    }
    if candidate.place != .line {
      add(
        .markerGlued, "“\(label)” starts inside a paragraph; it was split off as a node of its own."
      )
    }
    if marker.isOCR {
      add(.markerOCR, "“\(label)” was read as number \(number); a scanner may have misread it.")
    } else if marker.isWeak, marker.kind != .counted, !candidate.isConfirmed,
      !candidate.isTrusted, !isOuterNumber(marker)
    {
      add(
        .markerWeak, "“\(label)” has an unusual delimiter; the sequence makes it number \(number).")
    }
    for finding in reading.findings {
      switch finding {
      case .gap(let expected):
        add(.numberGap, "Number \(number) follows where \(expected) was expected.")
        missing(expected..<number, before: range, into: &diagnostics)
        if marker.kind != deepest {
          add(
            .sectionMissing,
            "The heading of section \(expected) is missing; what belongs to it may stand below the one before."
          )
        }
      case .duplicate:
        add(.numberDuplicate, "Number \(number) is used twice.")
      case .disorder(let expected):
        add(.numberOrder, "Number \(number) stands where \(expected) was expected.")
      case .mixedNumbering:
        add(
          .numberingMixed, "Numbers start again here although they go on elsewhere, or the reverse."
        )
      case .digitLost:
        add(.digitLost, "Printed as “\(label)”; the sequence makes it \(number), a digit was lost.")
      case .misprint:
        add(.numberOrder, "Printed as “\(label)”; the numbers around it make it \(number).")
      case .listStart:
        add(.listStart, "The list starts at \(number).")
      case .unusualNesting:
        add(.levelOrder, "“\(label)” nests below a kind of number that usually stands under it.")
      }
    }
  }

  /// How many missing numbers are named one by one.
  private static let namedHoles = 20

  private func missing(
    _ numbers: Range<Int>, before range: SourceRange, into diagnostics: inout [Diagnostic]
  ) {
    for number in numbers.prefix(Self.namedHoles) {
      diagnostics.append(
        Diagnostic(
          .numberMissing, "Number \(number) is missing before this place.",
          range: SourceRange(range.start, range.start)))
    }
  }

  private func rejected(_ candidate: MarkerCandidate, into diagnostics: inout [Diagnostic]) {
    guard candidate.place == .line, candidate.marker.kind.isNumbered, !candidate.marker.isOCR else {
      return
    }
    let range = folded.source(candidate.marker.label)
    let label = folded.string(candidate.marker.label)
    if candidate.isWrapped { return }
    if candidate.continuesSentence {
      diagnostics.append(
        Diagnostic(
          .falseBreak,
          "The line break before “\(label)” falls inside a sentence; the lines were joined.",
          range: range))
    } else if !candidate.marker.isWeak {
      diagnostics.append(
        Diagnostic(
          .markerRejected, "“\(label)” looks like a number but fits no sequence; kept as text.",
          range: range))
    }
  }
}
