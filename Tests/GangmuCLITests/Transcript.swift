/// A conversation with the command, as one readable file.
///
/// Prose comes first; then the files that the conversation needs; then steps. A step is a line
/// `$ gangmu …`, sections and, at its end, the exit code:
///
///     What this shows.
///
///     --- file plan.txt
///     一、总则
///     --- make zip-bomb bomb.docx
///     $ gangmu convert bomb.docx
///     --- stdin
///     --- stdout
///     --- stderr
///     gangmu: bomb.docx: …
///     --- wrote out.json
///     --- exit 2
///
/// A section that is not there is empty. `--- stdout, no line end` marks a last line without one.
/// `wrote` shows a file that the step has to leave; to find its text is the recording's work.
struct Transcript {
  struct Section: Equatable {
    var heading: String
    var lines: [Substring] = []
    var words: [Substring] { heading.split(separator: " ") }
    var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
  }

  struct Step {
    var command: String
    var input: Section?
    /// The files whose text the step is to show.
    var wrote: [String] = []
  }

  var prose: [Substring] = []
  var setup: [Section] = []
  var steps: [Step] = []

  init(parsing text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    prose = Self.takeContent(&lines)
    while let line = lines.popFirst() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        continue
      }
      let section = Section(heading: String(line.dropFirst(4)), lines: Self.takeContent(&lines))
      switch section.words.first {
      case "file", "make": setup.append(section)
      case "stdin": steps[steps.endIndex - 1].input = section
      case "wrote": steps[steps.endIndex - 1].wrote.append(String(section.words[1]))
      default: break
      }
    }
  }

  private static let headings = ["file", "make", "stdin", "stdout", "stderr", "wrote", "exit"]

  private static func startsPart(_ line: Substring) -> Bool {
    if line.hasPrefix("$ ") { return true }
    guard line.hasPrefix("--- ") else { return false }
    return headings.contains { line.dropFirst(4).hasPrefix($0) }
  }

  private static func takeContent(_ lines: inout ArraySlice<Substring>) -> [Substring] {
    let content = lines.prefix { !startsPart($0) }
    lines = lines.dropFirst(content.count)
    return Array(content)
  }
}

extension Transcript.Step {
  /// The arguments, cut at blanks; single quotes hold blanks together.
  var arguments: [String] {
    var arguments: [String] = []
    var current: String?
    var isQuoted = false
    for character in command {
      switch character {
      case "'":
        isQuoted.toggle()
        current = current ?? ""
      case " " where !isQuoted:
        if let argument = current { arguments.append(argument) }
        current = nil
      default: current = (current ?? "") + String(character)
      }
    }
    return arguments + [current].compactMap(\.self)
  }
}
