import ArgumentParser
import GangmuKit

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the source text to which all positions of a result refer.",
    discussion: """
      UTF-8, nothing added and nothing taken away: for a text file what it says after decoding, \
      for a page or a Word file the linear text that its reader sees.

      EXAMPLES:
        gangmu text plan.docx
        gangmu text --encoding big5 plan.txt -o plan.utf8.txt
        gangmu text --join plan_1.html plan_2.html
      """)

  @OptionGroup var document: DocumentInput

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = FileAccess.standardStream

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let messages = Messages()
    let source = try messages.orNothingDone(document.first.label) {
      try document.read(
        by: SourceReader(options: reading.importOptions), as: reading.format)
    }
    try messages.orNothingDone(output) {
      try FileAccess.write(source.text.utf8Bytes, to: output)
    }
  }
}

extension Sequence where Element == Unicode.Scalar {
  var utf8Bytes: [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return Array(String(view).utf8)
  }
}
