internal import FoundationEssentials
package import GangmuKit

/// A document as it comes out of a file.
package enum DocumentContent: Sendable {
  case file([UInt8], name: String?)
  /// One of several in a web archive or a feed, with what a server said about it.
  case page(SavedDocument)

  package var bytes: [UInt8] {
    switch self {
    case .file(let bytes, _): bytes
    case .page(let page): page.bytes
    }
  }

  package var name: String? {
    switch self {
    case .file(_, let name): name
    case .page(let page): page.name
    }
  }

  /// All that decides about the result beside the bytes and the options.
  var circumstances: String {
    switch self {
    case .file(_, let name): name ?? ""
    case .page(let page):
      [page.name, page.declaredType ?? "", page.declaredEncoding ?? ""].joined(separator: "\n")
    }
  }
}
