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

  /// Labels of one kind with the same delimiters.
  private struct Style {
    var kind: MarkerKind
    var signs: UInt64
    var markers: [Range<Int>]
  }

  /// Labels whose delimiters are not those of nearly all others of their kind: `3、` among `1.` `2.`.
  private func strangers() -> [Diagnostic] {
    let styles = styles()
    return styles.flatMap { style -> [Diagnostic] in
      let others = styles.filter { $0.kind == style.kind && $0.signs != style.signs }
      guard let habit = others.max(by: { $0.markers.count < $1.markers.count }),
        case let count = others.reduce(style.markers.count, { $0 + $1.markers.count }),
        count >= Self.leastHabit, habit.markers.count * 100 >= count * Self.habitPercent,
        let usual = habit.markers.first
      else { return [] }
      return style.markers.map { label in
        Diagnostic(
          .markerStyle,
          "“\(folded.string(label))” has another delimiter than the others, as “\(folded.string(usual))”.",
          range: folded.source(label))
      }
    }
  }

  private func styles() -> [Style] {
    var styles: [Style] = []
    for index in candidates.indices where result.readings[index].number != nil {
      let marker = candidates[index].marker(of: result.readings[index])
      guard marker.kind.isNumbered, !marker.isWeak, !marker.isOCR, !candidates[index].isTrusted
      else { continue }
      let signs = signs(of: marker.label)
      // There are few, and mostly the last one goes on.
      if let place = styles.lastIndex(where: { $0.kind == marker.kind && $0.signs == signs }) {
        styles[place].markers.append(marker.label)
      } else {
        styles.append(Style(kind: marker.kind, signs: signs, markers: [marker.label]))
      }
    }
    return styles
  }

  /// What a label holds beside its number and blanks; three signs at most, in one number.
  private func signs(of label: Range<Int>) -> UInt64 {
    var signs: UInt64 = 0
    for position in label {
      let scalar = folded.scalars[position]
      if scalar.isASCIIDigit || scalar.isHan || scalar.isFoldedBlank || scalar.isASCIILetter {
        continue
      }
      signs = signs << 21 | UInt64(scalar.value)
    }
    return signs
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
      let opensNumber =
        marker.label.upperBound < folded.scalars.count
        && folded.scalars[marker.label.upperBound].isASCIIDigit
      let reason = opensNumber ? "stands right before digits" : "has an unusual delimiter"
      add(.markerWeak, "“\(label)” \(reason); the sequence makes it number \(number).")
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
