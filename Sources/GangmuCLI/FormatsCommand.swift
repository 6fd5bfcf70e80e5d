import ArgumentParser
import GangmuKit

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List what can be read and written.")

  func run() throws {
    var lines = ["Read (--from), recognised by content:"]
    lines += InputFormat.allCases.map { Self.row($0.rawValue, $0.explanation) }
    lines += ["", "Written (--to):"]
    lines += OutputFormat.allCases.map { Self.row($0.rawValue, $0.explanation) }
    lines += ["", "Written for all inputs together (--to, with -o):"]
    lines += CollectionFormat.allCases.map { Self.row($0.rawValue, $0.explanation) }
    lines += ["", "Scripts (--script):"]
    lines += ScriptTarget.allCases.map { Self.row($0.rawValue, $0.explanation) }
    let text = lines.map { $0 + "\n" }.joined()
    try Messages().orNothingDone("formats") {
      try FileAccess.writeStandardOutput(Array(text.utf8))
    }
  }

  private static func row(_ name: String, _ explanation: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 13 - name.count)) + explanation
  }
}

extension InputFormat {
  fileprivate var explanation: String {
    switch self {
    case .text: "plain text in any charset of Chinese, and in those of its neighbours"
    case .html: "a saved web page, also in .mhtml, .warc and feeds; furniture is set aside"
    case .docx: "Word (.docx) with its automatic numbers; not the older .doc"
    case .markdown: "Markdown as gangmu writes it"
    case .json: "a result of gangmu"
    }
  }
}

extension OutputFormat {
  fileprivate var explanation: String {
    switch self {
    case .json: "the whole result, by schemas/document.schema.json"
    case .jsonl: "the same on one line; several documents make one file"
    case .nodes: "one node a line with its heading path, for retrieval"
    case .annotations: "W3C Web Annotations (JSON-LD) on the source text"
    case .csv: "one row for each section and item (--excel for Excel)"
    case .tasks: "one row for each action: who, by when, how much (--excel for Excel)"
    case .html: "a page to read and print, with an anchor for each node"
    case .docx: "Word in the layout of official documents (GB/T 9704), with automatic numbers"
    case .stratml: "StratML Part 2 (ISO 17469-2): goals, objectives, stakeholders, indicators"
    case .akn: "Akoma Ntoso 1.0 (OASIS LegalDocML)"
    case .markdown: "for reading: front matter, headings, items with their printed labels"
    }
  }
}

extension CollectionFormat {
  fileprivate var explanation: String {
    switch self {
    case .datapackage: "a folder of CSV tables keyed to each other (Frictionless data package)"
    case .sqlite: "a database with keys, views and a search for Chinese words"
    }
  }
}

extension ScriptTarget {
  fileprivate var explanation: String {
    switch self {
    case .hans: "Simplified (the default)"
    case .keep: "as in the source"
    case .hant: "Traditional, the same as hant-tw"
    case .hantTaiwan: "Traditional in Taiwan's forms, words unchanged"
    case .hantHongKong: "Traditional in Hong Kong's forms, words unchanged"
    case .hantStandard: "Traditional in OpenCC's standard forms"
    }
  }
}
