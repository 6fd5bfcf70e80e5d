import ArgumentParser
import GangmuBatch

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a page of what came into a batch and what came out.",
    discussion: """
      Formats, charsets, scripts, numbering and grades; findings; years and issuers; what deserves a \
      look first, with review pages beside the report; copies in other scripts and with other masks; \
      each plan beside that of the year before. Copies and comparisons need results in JSON (--to \
      json or jsonl). One file with its pictures in it, which asks nothing of the network.

      EXAMPLES:
        gangmu batch plans -o out
        gangmu report out -o report.html

      EXIT CODES: 0 done, 2 nothing could be done, 64 bad usage.
      """)

  @Argument(
    help: ArgumentHelp("What a batch wrote.", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the page.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output: String

  func run() throws {
    try Messages().orNothingDone(folder) {
      let report = try Report(
        RunFolder(Array(folder.utf8)), title: folder.nameOfPath, name: output.nameOfPath)
      for file in report.files {
        let place = output.folderOfPath.appendingPath(file.name)
        try FileAccess.createDirectory(place.folderOfPath)
        try FileAccess.write(file.bytes, to: place)
      }
    }
  }
}
