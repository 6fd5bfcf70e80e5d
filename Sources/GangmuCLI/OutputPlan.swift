import ArgumentParser
import GangmuKit

/// Where the product of each input goes.
struct OutputPlan {
  /// A path for each input, or `-`; all the same when one file takes every product.
  let destinations: [String]
  let folder: String?

  /// Whether several products are gathered in one place, one after the other.
  var isGathered: Bool { folder == nil && destinations.count > 1 }

  /// - Parameter output: What was given with `-o`. It means a folder when it is one, ends with a
  ///   slash, or has to take several files.
  /// - Throws: A usage error when several products would need one place.
  init(inputs: [String], output: String?, format: OutputFormat) throws {
    guard let output else {
      guard inputs.count == 1 || format.canBeGathered else {
        throw ValidationError("Several inputs need -o FOLDER (or --to jsonl, one line for each).")
      }
      self.init(gathering: inputs.count, at: FileAccess.standardStream)
      return
    }
    let needsFolder = inputs.count > 1 && !format.canBeGathered
    let isFolder = output.hasSuffix("/") || FileAccess.isDirectory(output)
    guard output != FileAccess.standardStream || !needsFolder else {
      throw ValidationError("Several inputs cannot go to standard output; use -o FOLDER.")
    }
    if isFolder || needsFolder {
      let names = Self.names(inputs, extension: format.fileExtension)
      self.init(destinations: names.map { output.appendingPath($0) }, folder: output)
    } else {
      self.init(gathering: inputs.count, at: output)
    }
  }

  private init(destinations: [String], folder: String?) {
    self.destinations = destinations
    self.folder = folder
  }

  private init(gathering count: Int, at place: String) {
    self.init(destinations: Array(repeating: place, count: count), folder: nil)
  }

  /// A file name for each input: its own without the extension. A name that is taken, also by one
  /// that differs in case alone, gets the next free number: `plan.json`, `plan-2.json`.
  static func names(_ inputs: [String], extension suffix: String) -> [String] {
    var taken: Set<String> = []
    return inputs.map { input in
      let stem = input == FileAccess.standardStream ? "stdin" : input.stemOfPath
      var name = "\(stem).\(suffix)"
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)-\(number).\(suffix)"
        number += 1
      }
      return name
    }
  }

  /// The input that a product would be written over, if any.
  func overwrittenInput(of inputs: [String]) -> String? {
    let files = inputs.filter { $0 != FileAccess.standardStream }
    return Set(destinations).sorted().lazy
      .filter { $0 != FileAccess.standardStream }
      .compactMap { place in files.first { FileAccess.isSameFile($0, place) } }
      .first
  }
}

extension OutputFormat {
  /// Whether products one after the other are still a file of this format.
  var canBeGathered: Bool { self == .jsonl || self == .nodes }
}
