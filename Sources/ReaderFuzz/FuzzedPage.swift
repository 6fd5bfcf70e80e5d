import GangmuKit
import Markup
import PlanGeneration

/// Web pages.
enum FuzzedPage: String, FuzzedPart {
  /// Any bytes for the parser alone, which promises a sound tree.
  case tree
  /// Any bytes as a page.
  case page
  /// Tags that the bytes stand for: bytes alone seldom nest.
  case markup
  /// A user's profile, and the page that the bytes stand for.
  case profile

  private static let limits = ImportLimits(inputBytes: 1 << 20, nestingDepth: 2_000)

  func read(_ input: [UInt8]) throws {
    do {
      switch self {
      case .tree: check(try HTMLTree(parsing: input, depthLimit: 2_000))
      case .page: try check(input, profile: nil)
      case .markup: try check(Array(TagsFromBytes(input[...]).text.utf8), profile: nil)
      case .profile:
        let half = input.count / 2
        let profile = try? PageProfile(parsing: String(decoding: input[..<half], as: UTF8.self))
        try check(Array(TagsFromBytes(input[half...]).text.utf8), profile: profile)
      }
    } catch is HTMLError {
    }
  }

  private func check(_ page: [UInt8], profile: PageProfile?) throws {
    let options = ImportOptions(limits: Self.limits, pageProfile: profile)
    let source = try HTMLImporter().read(page, options: options)
    let broken = ImportPromises.broken(by: source)
    if !broken.isEmpty { ReaderFuzz.fail("\(broken)") }
  }

  /// Nodes are in order: each begins after its parent and ends with it or before.
  private func check(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      guard node.end > index, node.end <= tree.nodes.count, node.parent < index else {
        ReaderFuzz.fail("node \(index) has its place wrong")
      }
      if node.parent >= 0, tree.nodes[node.parent].end < node.end {
        ReaderFuzz.fail("node \(index) ends after its parent")
      }
      if node.value.upperBound > tree.characters.count {
        ReaderFuzz.fail("a value of node \(index)")
      }
    }
  }
}
