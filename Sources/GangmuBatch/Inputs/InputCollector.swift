/// Turns what was named on the command line into the files of a batch.
///
/// 1. The order is that of the arguments and, below a folder, of the names' bytes.
/// 2. A file that is named twice is taken once.
/// 3. Labels are unique: below a single folder they are relative to it; otherwise they are the paths
///    as they were given.
package struct InputCollector {
  package private(set) var list = InputList()
  /// What was named and is not there or cannot be read.
  package private(set) var problems: [(label: String, problem: FileProblem)] = []
  private let choice: InputChoice
  private let excluded: FileIdentity?
  /// The labels so far with the paths they stand for; only kept when two arguments could agree.
  private var taken: [String: [UInt8]]?

  /// - Parameter output: The folder that is written to, which is never read.
  package init(
    _ paths: [[UInt8]], choice: InputChoice, output: [UInt8]
  ) throws(FileProblem) {
    self.choice = choice
    excluded = FileIdentity(output)
    taken = paths.count > 1 ? [:] : nil
    if paths.count == 1, FileIdentity(paths[0])?.kind == .folder {
      try add(folder: paths[0], label: "")
    } else {
      for path in paths { try add(path) }
    }
  }

  private mutating func add(_ path: [UInt8]) throws(FileProblem) {
    let label = Self.label(of: path)
    guard let identity = FileIdentity(path) else {
      problems.append((label, FileProblem(reading: 2)))
      return
    }
    switch identity.kind {
    case .folder: try add(folder: path, label: label)
    case .file, .other:
      guard !choice.refuses(label) else { return }
      try add(InputFile(path: path, label: label))
    }
  }

  private mutating func add(folder: [UInt8], label: String) throws(FileProblem) {
    var walk = FolderWalk(choice: choice, excluding: excluded)
    var files: [InputFile] = []
    walk.walk(folder, label: label) { files.append($0) }
    for file in files { try add(file) }
    problems += walk.problems
  }

  private mutating func add(_ file: InputFile) throws(FileProblem) {
    if let other = taken?[file.label] {
      if FileIdentity(other) == FileIdentity(file.path) { return }
      throw FileProblem(
        message: "two inputs would both be \(file.label) in the output",
        advice: "name the folder that holds them, or convert them one after the other")
    }
    taken?[file.label] = file.path
    list.append(file)
  }

  /// A path as it was given, without what is not a name: `./a/../b` is `a/__/b`.
  static func label(of path: [UInt8]) -> String {
    path.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
      .map { $0.elementsEqual("..".utf8) ? "__" : EntryName.decoded(Array($0)) }
      .joined(separator: "/")
  }
}
