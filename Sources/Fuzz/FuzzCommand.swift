import ArgumentParser
import GangmuKit
import PlanGeneration

/// For those who work on the reading of plans.
@main
struct FuzzCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gangmu-fuzz", abstract: "Reads generated plans and checks what was read.",
    subcommands: [
      LawsCommand.self, InputCommand.self, ScoresCommand.self, FindingsCommand.self,
      ShowCommand.self,
      ScriptCommand.self, PagesCommand.self,
    ])
}

/// The figures of `floors.json`, from as many documents as one likes.
struct ScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores", abstract: "Prints how much of generated outlines is found.")

  @Option(help: "Documents for each style and kind of damage.") var documents = 20

  func run() throws {
    let converter = try Converter()
    var table = ScoreTable()
    for style in NumberingStyle.all.indices {
      for damages in [[]] + Damage.allCases.map({ [$0] }) + ScoreTable.pairs {
        try table.measure(
          style: style, damages: damages, documents: 0..<documents, converter)
      }
    }
    print(table.description)
    print("\nF1 in thousandths, by style and damage:")
    print(table.cells)
  }
}

/// What is read wrong, with the smallest examples.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Shows the smallest plans that are read wrong.")

  @Option(help: "Documents for each style and kind of damage.") var documents = 6

  @Argument(help: "Kinds of damage; all when none is named.") var damages: [String] = []

  func run() throws {
    let findings = Findings(try Converter())
    let kinds = damages.isEmpty ? [nil] + Damage.allCases : damages.map(Damage.init(rawValue:))
    for kind in kinds {
      let report = try findings.report(kind.map { [$0] } ?? [], documents: 0..<documents)
      if let report { print(report) }
    }
  }
}

/// One generated document.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a generated plan.")

  @Option(help: "The name of a style, or a part of it.") var style = "一、"
  @Option(help: "The number of the document.") var document = 0
  @Argument(help: "Kinds of damage, in their order.") var damages: [String] = []

  func run() throws {
    guard let style = NumberingStyle.all.firstIndex(where: { $0.name.hasPrefix(style) }) else {
      throw ValidationError("there is no style \(style)")
    }
    let kinds = damages.compactMap(Damage.init(rawValue:))
    guard let plan = ScoreTable.document(style: style, damages: kinds, number: document) else {
      throw ValidationError("nothing in this style can be damaged so")
    }
    print(plan.text, terminator: "")
  }
}
