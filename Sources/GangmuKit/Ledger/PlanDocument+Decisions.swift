internal import Digests

extension PlanDocument {
  /// The document as a person decided it should be.
  ///
  /// - A rejected edit is taken back, an accepted suggestion is carried out as an edit of its own.
  /// - A rejected discard goes back into the text: to the node before it, or as a paragraph.
  /// - A note becomes a finding. A decision on something that is not there is a finding too.
  ///
  /// - Throws: ``ConversionError`` when the result does not hold its source.
  public func applying(_ decisions: [ReviewDecision]) throws -> PlanDocument {
    guard !decisions.isEmpty else { return self }
    var document = self
    let known = KnownPlaces(of: self)
    for decision in decisions {
      if !known.contains(decision) {
        document.diagnostics.append(
          Diagnostic(
            .decisionStale, "A decision on \(decision.rule) speaks of nothing that is here.",
            range: decision.range.end <= source.scalars ? decision.range : nil))
      } else if let note = decision.note, !note.isEmpty {
        document.diagnostics.append(
          Diagnostic(.reviewNote, "A person noted: \(note)", range: decision.range))
      }
    }
    let valid = decisions.filter { known.contains($0) }
    document = try Respelling.respelled(document, edits: edits(decided: valid))
    let source = try Restorer.restore(document)
    for decision in valid where decision.kind == .discard && decision.verdict == .reject {
      DiscardRestoration(source: source).putBack(decision.range, in: &document)
    }
    document.diagnostics.sort()
    document.generator.decisions = ReviewDecisions.digest(of: decisions)
    return document
  }

  private func edits(decided decisions: [ReviewDecision]) -> [Edit] {
    let rejected = Set(
      decisions.lazy.filter { $0.kind == .edit && $0.verdict == .reject }.map(Place.init))
    let kept = edits.filter { !rejected.contains(Place(range: $0.range, rule: $0.rule)) }
    let accepted = Set(
      decisions.lazy.filter { $0.kind == .finding && $0.verdict == .accept }.map(Place.init))
    let text = try? Restorer.restore(self)
    var list = EditList(kept)
    list.overlay(
      diagnostics.compactMap { finding in
        guard let range = finding.range, let suggestion = finding.suggestion,
          accepted.contains(Place(range: range, rule: finding.code.rawValue)),
          let before = text.map({ String($0[range.bounds]) })
        else { return nil }
        return Edit(range: range, before: before, after: suggestion, rule: "decision/accepted")
      })
    return list.edits
  }

  /// A change or finding as a decision names it.
  private struct Place: Hashable {
    var range: SourceRange
    var rule: String

    init(range: SourceRange, rule: String) {
      self.range = range
      self.rule = rule
    }

    init(_ decision: ReviewDecision) {
      self.init(range: decision.range, rule: decision.rule)
    }
  }

  private struct KnownPlaces {
    private let edits: Set<Place>
    private let discards: Set<Place>
    private let findings: Set<Place>

    init(of document: PlanDocument) {
      edits = Set(document.edits.map { Place(range: $0.range, rule: $0.rule) })
      discards = Set(document.discarded.map { Place(range: $0.range, rule: $0.rule) })
      findings = Set(
        document.diagnostics.compactMap { finding in
          finding.range.map { Place(range: $0, rule: finding.code.rawValue) }
        })
    }

    func contains(_ decision: ReviewDecision) -> Bool {
      switch decision.kind {
      case .edit: edits.contains(Place(decision))
      case .discard: discards.contains(Place(decision))
      case .finding: findings.contains(Place(decision))
      }
    }
  }
}

extension ReviewDecisions {
  /// What identifies a set of decisions, whatever the file looked like that held them.
  static func digest(of decisions: [ReviewDecision]) -> String {
    let lines = decisions.map { decision in
      [
        decision.kind.rawValue, String(decision.range.start), String(decision.range.end),
        decision.rule, decision.verdict?.rawValue ?? "", decision.note ?? "",
      ].joined(separator: "\u{1F}")
    }
    return SHA256.hexDigest(of: Array(lines.sorted().joined(separator: "\u{1E}").utf8))
  }
}
