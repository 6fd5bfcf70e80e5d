import ArgumentParser
import GangmuKit
import PlanGeneration
import TextDecoding

/// How much of the text of generated pages is found, by layout.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Score the finding of a page's text on generated pages.")

  @Option(help: "How many pages of each layout.")
  var count = 20

  @Option(help: "Only this layout.")
  var layout: String?

  @Flag(help: "Tell the lines that are wrong, except in the layouts that are kept blind.")
  var show = false

  @Option(help: "Write the pages and their texts into this folder instead.")
  var write: String?

  @Option(help: "The size in kilobytes to which written pages are filled up.")
  var kilobytes = 0

  func run() throws {
    let layouts = PageLayout.all.filter { layout == nil || $0.name == layout }
    if let write { return try writePages(layouts, to: write) }
    var total = PageScore()
    for layout in layouts {
      var sum = PageScore()
      for seed in 0..<count {
        let page = GeneratedPage(layout, seed: seed)
        let source = try HTMLImporter().read(
          page.bytes(as: .utf8, label: "utf-8"), options: ImportOptions())
        sum += PageScore(
          found: source.blockWords.joined(), truth: page.truth.joined())
        if show, !layout.isBlind { tell(source, page) }
      }
      print(line(layout.name + (layout.isBlind ? " (blind)" : ""), sum))
      total += sum
    }
    print(line("all", total))
  }

  private func line(_ name: String, _ score: PageScore) -> String {
    let padded = name + String(repeating: " ", count: max(1, 34 - name.count))
    let figures = [score.precision, score.recall, score.f1].map { value in
      let thousandths = Int((value * 10_000).rounded())
      let digits = String(thousandths % 10_000)
      return "\(thousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return padded + figures.joined(separator: "  ")
  }

  private func tell(_ source: SourceDocument, _ page: GeneratedPage) {
    let words = Set(source.blockWords.map { $0.withoutBlanks })
    let truth = Set(page.truth.map { $0.withoutBlanks })
    for line in source.blockWords where !truth.contains(line.withoutBlanks) {
      print("  + \(page.layout.name): \(line.prefix(60))")
    }
    for line in page.truth where !words.contains(line.withoutBlanks) {
      print("  - \(page.layout.name): \(line.prefix(60))")
    }
  }

  private func writePages(_ layouts: [PageLayout], to folder: String) throws {
    for layout in layouts {
      for seed in 0..<count {
        let page = GeneratedPage(layout, seed: seed)
        let place = "\(folder)/\(layout.name)-\(seed)"
        let html = page.bytes(as: .utf8, label: "utf-8", kilobytes: kilobytes)
        try OutputFile.write(html, to: place + ".html")
        try OutputFile.write(Array(page.plainText.utf8), to: place + ".txt")
      }
    }
  }
}

extension String {
  fileprivate var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
