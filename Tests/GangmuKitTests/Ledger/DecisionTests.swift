import GangmuKit
import Testing

@Suite("Review decisions")
struct DecisionTests {
  private let document: PlanDocument

  init() throws {
    document = try plan(
      "鷺溪縣2024年工作要點\n来源：某某网\n一、加強管護\n1.落實責任。每月巡查。\n2.加強宣傳。\n上一篇：通知\n")
  }

  private func valid(_ document: PlanDocument) throws {
    #expect(DocumentValidator.contradictions(in: document) == [])
    #expect(try Restorer.restore(document) == Restorer.restore(self.document))
  }

  private func decision(
    _ edit: Edit, _ verdict: ReviewDecision.Verdict?, note: String? = nil
  ) -> ReviewDecision {
    ReviewDecision(kind: .edit, range: edit.range, rule: edit.rule, verdict: verdict, note: note)
  }

  private func decision(_ discard: Discard) -> ReviewDecision {
    ReviewDecision(kind: .discard, range: discard.range, rule: discard.rule, verdict: .reject)
  }

  @Test("a rejected edit is taken back alone")
  func rejectedEdit() throws {
    let edit = try #require(document.edits.first { $0.before == "強" })
    let decided = try document.applying([decision(edit, .reject)])
    #expect(decided.outline[0].title == "加強管护")
    #expect(decided.outline[0].children[1].title == "加强宣传")
    #expect(decided.generator.decisions?.count == 64)
    try valid(decided)
  }

  @Test("an accepted edit changes nothing but the record")
  func acceptedEdit() throws {
    let edit = try #require(document.edits.first)
    var decided = try document.applying([decision(edit, .accept)])
    decided.generator.decisions = nil
    #expect(decided == document)
  }

  @Test("a note is a finding at its place")
  func note() throws {
    let edit = try #require(document.edits.first)
    let decided = try document.applying([decision(edit, nil, note: "再看")])
    let finding = try #require(decided.diagnostics.first { $0.code == .reviewNote })
    #expect(finding.range == edit.range && finding.message.contains("再看"))
    #expect(decided.diagnostics == decided.diagnostics.sorted())
  }

  @Test("a rejected discard before the outline is a paragraph again")
  func discardBefore() throws {
    let discard = try #require(document.discarded.first { $0.text.contains("来源") })
    let decided = try document.applying([decision(discard)])
    #expect(decided.preamble.map(\.text) == ["来源：某某网"])
    try valid(decided)
  }

  @Test("a rejected discard behind a node joins it as a line")
  func discardBehind() throws {
    let discard = try #require(document.discarded.first { $0.text.contains("上一篇") })
    let decided = try document.applying([decision(discard)])
    let last = try #require(decided.outline[0].children.last)
    #expect(last.text.hasSuffix("上一篇：通知"))
    try valid(decided)
  }

  @Test("an accepted suggestion becomes an edit of its own")
  func suggestion() throws {
    var document = self.document
    let place = try #require(document.outline[0].children[0].titleRange)
    document.diagnostics.append(
      Diagnostic(
        .synonymSpun, "", range: SourceRange(place.start, place.start + 2), suggestion: "压实"))
    document.diagnostics.sort()
    let decided = try document.applying([
      ReviewDecision(
        kind: .finding, range: SourceRange(place.start, place.start + 2),
        rule: "S_SYNONYM_SPUN", verdict: .accept)
    ])
    #expect(decided.outline[0].children[0].title == "压实责任")
    #expect(decided.edits.contains { $0.rule == "decision/accepted" && $0.before == "落實" })
    try valid(decided)
  }

  @Test("a decision on something that is not there is a warning and changes nothing")
  func stale() throws {
    let decided = try document.applying([
      ReviewDecision(kind: .edit, range: SourceRange(0, 1), rule: "script/no", verdict: .reject),
      ReviewDecision(kind: .edit, range: SourceRange(900, 901), rule: "x", verdict: .reject),
    ])
    #expect(decided.diagnostics.count { $0.code == .decisionStale } == 2)
    #expect(decided.outline == document.outline)
  }

  @Test("a file of decisions reads back, and only its own document's decisions count")
  func file() throws {
    let text = """
      {"decisionsVersion": "1.0", "documents": [
        {"name": "a.txt", "sha256": "\(document.source.sha256)", "decisions": [
          {"kind": "edit", "range": [0, 1], "rule": "script/t2s", "verdict": "reject"}]},
        {"sha256": "00", "decisions": [
          {"kind": "discard", "range": [0, 1], "rule": "source", "note": "?"}]}]}
      """
    let decisions = try ReviewDecisions(json: Array(text.utf8))
    #expect(decisions.decisions(on: document.source).map(\.verdict) == [.reject])
    let error = #expect(throws: ConversionError.self) {
      _ = try ReviewDecisions(json: Array("{\"decisionsVersion\":\"2.0\",\"documents\":[]}".utf8))
    }
    #expect(error?.place == "/decisionsVersion")
  }
}
