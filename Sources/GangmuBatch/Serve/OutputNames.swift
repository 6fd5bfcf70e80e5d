/// Where the product of a document goes below the output folder.
///
/// 1. The file's whole name is kept, `plan.txt` beside `plan.docx`, so that no two products have one
///    place, and a product has the same place whatever stands beside its document.
/// 2. A folder whose name ends like a product gets a `_`, so that it is never where a product is.
/// 3. A name that is too long for the file system is cut and told apart by its checksum.
package enum OutputNames {
  private static let longestName = 255

  /// - Parameter suffix: That of the products, without the dot.
  package static func path(of label: String, suffix: String) -> String {
    var parts = label.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? label
    return (parts.map { folder($0, suffix: suffix) } + [short(name, adding: "." + suffix)])
      .joined(separator: "/")
  }

  private static func folder(_ name: String, suffix: String) -> String {
    let stem = name.reversed().drop { $0 == "_" }.reversed()
    let marked = String(stem).hasSuffix("." + suffix) ? name + "_" : name
    return short(marked, adding: "")
  }

  private static func short(_ name: String, adding end: String) -> String {
    guard name.utf8.count + end.utf8.count > longestName else { return name + end }
    let mark = "~" + Checksum(Array(name.utf8)).hex
    var kept = name.unicodeScalars
    while String(kept).utf8.count + mark.utf8.count + end.utf8.count > longestName {
      kept.removeLast()
    }
    return String(kept) + mark + end
  }
}
