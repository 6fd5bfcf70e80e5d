/// A configuration file in OpenCC's format, read for the dictionaries that it names and for what is
/// wrong with it. What it means is left to OpenCC.
struct ConfigurationFile {
  struct Dictionary {
    /// As it stands in the file.
    var name: String
    var path: String
    var isText: Bool
    var line: Int
  }

  struct Problem: Error {
    var place: String
    var line: Int?
    var reason: String

    var description: String {
      place + (line.map { ":\($0)" } ?? "") + ": " + reason
    }
  }

  private(set) var dictionaries: [Dictionary] = []
  private let path: String

  init(path: String, _ contents: [UInt8]) throws(Problem) {
    self.path = path
    let root: LocatedJSON
    do throws(LocatedJSON.SyntaxError) {
      root = try LocatedJSON(parsing: contents)
    } catch {
      throw Problem(place: path, line: error.line, reason: error.reason)
    }
    let segmentation = try member("segmentation", of: root, "the configuration")
    let type = try text("type", of: segmentation, "the segmentation")
    guard type == "mmseg" else {
      throw Problem(
        place: path, line: segmentation.line, reason: "unknown segmentation type \(type)")
    }
    try collect(try member("dict", of: segmentation, "the segmentation"))
    let chain = try member("conversion_chain", of: root, "the configuration")
    for step in try elements(chain, "conversion_chain") {
      try collect(try member("dict", of: step, "a step of the conversion_chain"))
    }
  }

  private mutating func collect(_ dictionary: LocatedJSON) throws(Problem) {
    let type = try text("type", of: dictionary, "a dictionary")
    switch type {
    case "group":
      for part in try elements(try member("dicts", of: dictionary, "a group"), "dicts") {
        try collect(part)
      }
    case "ocd2", "ocd", "text":
      let name = try text("file", of: dictionary, "a dictionary")
      dictionaries.append(
        Dictionary(
          name: name, path: resolved(name), isText: type == "text", line: dictionary.line))
    default:
      throw Problem(place: path, line: dictionary.line, reason: "unknown dictionary type \(type)")
    }
  }

  /// OpenCC looks in the working directory first, then beside the configuration, then among its own.
  private func resolved(_ name: String) -> String {
    if name.hasPrefix("/") || FileContents.isReadable(name) { return name }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return ([String(folder)] + OpenCC.dataFolders.map { $0 + "/" }).map { $0 + name }
      .first(where: FileContents.isReadable) ?? name
  }

  private func member(
    _ name: String, of object: LocatedJSON, _ what: String
  ) throws(Problem) -> LocatedJSON {
    guard case .object(let members) = object.value else {
      throw Problem(place: path, line: object.line, reason: "\(what) must be an object")
    }
    guard let found = members.first(where: { $0.name == name }) else {
      throw Problem(place: path, line: object.line, reason: "\(what) has no \"\(name)\"")
    }
    return found.value
  }

  private func text(
    _ name: String, of object: LocatedJSON, _ what: String
  ) throws(Problem) -> String {
    let found = try member(name, of: object, what)
    guard case .text(let text) = found.value else {
      throw Problem(place: path, line: found.line, reason: "\"\(name)\" must be a string")
    }
    return text
  }

  private func elements(
    _ list: LocatedJSON, _ name: String
  ) throws(Problem) -> [LocatedJSON] {
    guard case .list(let elements) = list.value else {
      throw Problem(place: path, line: list.line, reason: "\"\(name)\" must be an array")
    }
    return elements
  }
}
