/// The few questions that the command asks about a path, without touching the disk.
extension String {
  /// The last part of the path, `plan.txt` of `in/plan.txt`.
  var nameOfPath: String {
    String(trimmingSlashes.split(separator: "/").last ?? "")
  }

  /// What stands before the last part, `.` when nothing does.
  var folderOfPath: String {
    let path = trimmingSlashes
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part without its extension; a name that starts with its only dot keeps it.
  var stemOfPath: String {
    let name = nameOfPath
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  func appendingPath(_ part: String) -> String {
    hasSuffix("/") ? self + part : self + "/" + part
  }

  private var trimmingSlashes: Substring {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
