import ArgumentParser
import GangmuKit

/// Which changes a person wants.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make only these changes, such as 'script/*'; may be repeated.",
      discussion: "What cuts the text into fields (layout/…) is always done.", valueName: "pattern")
  )
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Do not make these changes; may be repeated.", valueName: "pattern"))
  var except: [String] = []

  @Option(
    help: ArgumentHelp(
      "Apply what was decided on the review page.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var decisions: String?

  @Flag(help: "Tell what would be changed and set aside, by rule, and write no product.")
  var dryRun = false

  /// - Throws: ``FileError`` or `ConversionError` when the decisions cannot be read.
  var revision: Revision {
    get throws {
      let decisions = try decisions.map { path in
        try ReviewDecisions(
          json: FileAccess.contents(of: path, limit: ImportLimits().inputBytes))
      }
      return Revision(
        choice: EditChoice(only: only.map(RulePattern.init), except: except.map(RulePattern.init)),
        decisions: decisions)
    }
  }
}

/// What is made of a result before it is written.
struct Revision {
  var choice: EditChoice
  var decisions: ReviewDecisions?

  func revised(_ document: PlanDocument) throws -> PlanDocument {
    let chosen = try document.respelled(keeping: choice)
    guard let decisions else { return chosen }
    return try chosen.applying(decisions.decisions(on: document.source))
  }
}

/// What would be changed in a document: a line for each rule with its count and an example.
struct ChangePreview {
  let lines: [String]

  init(of document: PlanDocument, name: String) {
    let edits = Dictionary(grouping: document.edits, by: \.rule).sorted { $0.key < $1.key }
    let discards = Dictionary(grouping: document.discarded, by: \.rule).sorted { $0.key < $1.key }
    lines =
      [name]
      + edits.map { rule, edits in
        let first = edits[0]
        let after = first.after.isEmpty ? "nothing" : Self.quoted(first.after)
        return "  \(rule) \(edits.count): \(Self.quoted(first.before)) to \(after) at "
          + "\(first.range.start) — \(Self.meaning(of: rule))"
      }
      + discards.map { rule, discards in
        "  set aside, \(rule) \(discards.count): \(Self.quoted(discards[0].text)) at "
          + "\(discards[0].range.start) — \(Self.meaning(of: rule))"
      }
  }

  private static func quoted(_ text: String) -> String {
    let visible = text.unicodeScalars.contains { !$0.properties.isWhitespace }
    return visible ? "“\(text.beginning)”" : "blanks"
  }

  private static func meaning(of rule: String) -> String {
    RuleBook.description(of: rule)?.meaning ?? "a rule without a description"
  }
}
